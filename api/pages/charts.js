var eu = function(r, t) {
  return eu = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(e, i) {
    e.__proto__ = i;
  } || function(e, i) {
    for (var n in i) Object.prototype.hasOwnProperty.call(i, n) && (e[n] = i[n]);
  }, eu(r, t);
};
function B(r, t) {
  if (typeof t != "function" && t !== null)
    throw new TypeError("Class extends value " + String(t) + " is not a constructor or null");
  eu(r, t);
  function e() {
    this.constructor = r;
  }
  r.prototype = t === null ? Object.create(t) : (e.prototype = t.prototype, new e());
}
var tl = 12, by = "sans-serif", Hr = tl + "px " + by, xy = 20, Ty = 100, Cy = "007LLmW'55;N0500LLLLLLLLLL00NNNLzWW\\\\WQb\\0FWLg\\bWb\\WQ\\WrWWQ000CL5LLFLL0LL**F*gLLLL5F0LF\\FFF5.5N";
function Dy(r) {
  var t = {};
  if (typeof JSON > "u")
    return t;
  for (var e = 0; e < r.length; e++) {
    var i = String.fromCharCode(e + 32), n = (r.charCodeAt(e) - xy) / Ty;
    t[i] = n;
  }
  return t;
}
var My = Dy(Cy), xi = {
  createCanvas: function() {
    return typeof document < "u" && document.createElement("canvas");
  },
  measureText: /* @__PURE__ */ (function() {
    var r, t;
    return function(e, i) {
      if (!r) {
        var n = xi.createCanvas();
        r = n && n.getContext("2d");
      }
      if (r)
        return t !== i && (t = r.font = i || Hr), r.measureText(e);
      e = e || "", i = i || Hr;
      var a = /((?:\d+)?\.?\d*)px/.exec(i), o = a && +a[1] || tl, s = 0;
      if (i.indexOf("mono") >= 0)
        s = o * e.length;
      else
        for (var u = 0; u < e.length; u++) {
          var l = My[e[u]];
          s += l == null ? o : l * o;
        }
      return { width: s };
    };
  })(),
  loadImage: function(r, t, e) {
    var i = new Image();
    return i.onload = t, i.onerror = e, i.src = r, i;
  }
}, Zc = Ti([
  "Function",
  "RegExp",
  "Date",
  "Error",
  "CanvasGradient",
  "CanvasPattern",
  "Image",
  "Canvas"
], function(r, t) {
  return r["[object " + t + "]"] = !0, r;
}, {}), qc = Ti([
  "Int8",
  "Uint8",
  "Uint8Clamped",
  "Int16",
  "Uint16",
  "Int32",
  "Uint32",
  "Float32",
  "Float64"
], function(r, t) {
  return r["[object " + t + "Array]"] = !0, r;
}, {}), kn = Object.prototype.toString, fo = Array.prototype, Ay = fo.forEach, Ly = fo.filter, el = fo.slice, Iy = fo.map, cf = function() {
}.constructor, zn = cf ? cf.prototype : null, rl = "__proto__", Py = 2311;
function Kc() {
  return Py++;
}
function il() {
  for (var r = [], t = 0; t < arguments.length; t++)
    r[t] = arguments[t];
  typeof console < "u" && console.error.apply(console, r);
}
function J(r) {
  if (r == null || typeof r != "object")
    return r;
  var t = r, e = kn.call(r);
  if (e === "[object Array]") {
    if (!nn(r)) {
      t = [];
      for (var i = 0, n = r.length; i < n; i++)
        t[i] = J(r[i]);
    }
  } else if (qc[e]) {
    if (!nn(r)) {
      var a = r.constructor;
      if (a.from)
        t = a.from(r);
      else {
        t = new a(r.length);
        for (var i = 0, n = r.length; i < n; i++)
          t[i] = r[i];
      }
    }
  } else if (!Zc[e] && !nn(r) && !yn(r)) {
    t = {};
    for (var o in r)
      r.hasOwnProperty(o) && o !== rl && (t[o] = J(r[o]));
  }
  return t;
}
function rt(r, t, e) {
  if (!V(t) || !V(r))
    return e ? J(t) : r;
  for (var i in t)
    if (t.hasOwnProperty(i) && i !== rl) {
      var n = r[i], a = t[i];
      V(a) && V(n) && !F(a) && !F(n) && !yn(a) && !yn(n) && !df(a) && !df(n) && !nn(a) && !nn(n) ? rt(n, a, e) : (e || !(i in r)) && (r[i] = J(t[i]));
    }
  return r;
}
function O(r, t) {
  if (Object.assign)
    Object.assign(r, t);
  else
    for (var e in t)
      t.hasOwnProperty(e) && e !== rl && (r[e] = t[e]);
  return r;
}
function ot(r, t, e) {
  for (var i = ft(t), n = 0, a = i.length; n < a; n++) {
    var o = i[n];
    r[o] == null && (r[o] = t[o]);
  }
  return r;
}
function ut(r, t) {
  if (r) {
    if (r.indexOf)
      return r.indexOf(t);
    for (var e = 0, i = r.length; e < i; e++)
      if (r[e] === t)
        return e;
  }
  return -1;
}
function Ry(r, t) {
  var e = r.prototype;
  function i() {
  }
  i.prototype = t.prototype, r.prototype = new i();
  for (var n in e)
    e.hasOwnProperty(n) && (r.prototype[n] = e[n]);
  r.prototype.constructor = r, r.superClass = t;
}
function De(r, t, e) {
  if (r = "prototype" in r ? r.prototype : r, t = "prototype" in t ? t.prototype : t, Object.getOwnPropertyNames)
    for (var i = Object.getOwnPropertyNames(t), n = 0; n < i.length; n++) {
      var a = i[n];
      a !== "constructor" && r[a] == null && (r[a] = t[a]);
    }
  else
    ot(r, t);
}
function Ft(r) {
  return !r || typeof r == "string" ? !1 : typeof r.length == "number";
}
function D(r, t, e) {
  if (r && t)
    if (r.forEach && r.forEach === Ay)
      r.forEach(t, e);
    else if (r.length === +r.length)
      for (var i = 0, n = r.length; i < n; i++)
        t.call(e, r[i], i, r);
    else
      for (var a in r)
        r.hasOwnProperty(a) && t.call(e, r[a], a, r);
}
function W(r, t, e) {
  if (!r)
    return [];
  if (!t)
    return nl(r);
  if (r.map && r.map === Iy)
    return r.map(t, e);
  for (var i = [], n = 0, a = r.length; n < a; n++)
    i.push(t.call(e, r[n], n, r));
  return i;
}
function Ti(r, t, e, i) {
  if (r && t) {
    for (var n = 0, a = r.length; n < a; n++)
      e = t.call(i, e, r[n], n, r);
    return e;
  }
}
function Ct(r, t, e) {
  if (!r)
    return [];
  if (!t)
    return nl(r);
  if (r.filter && r.filter === Ly)
    return r.filter(t, e);
  for (var i = [], n = 0, a = r.length; n < a; n++)
    t.call(e, r[n], n, r) && i.push(r[n]);
  return i;
}
function ft(r) {
  if (!r)
    return [];
  if (Object.keys)
    return Object.keys(r);
  var t = [];
  for (var e in r)
    r.hasOwnProperty(e) && t.push(e);
  return t;
}
function Ey(r, t) {
  for (var e = [], i = 2; i < arguments.length; i++)
    e[i - 2] = arguments[i];
  return function() {
    return r.apply(t, e.concat(el.call(arguments)));
  };
}
var vt = zn && X(zn.bind) ? zn.call.bind(zn.bind) : Ey;
function Ut(r) {
  for (var t = [], e = 1; e < arguments.length; e++)
    t[e - 1] = arguments[e];
  return function() {
    return r.apply(this, t.concat(el.call(arguments)));
  };
}
function F(r) {
  return Array.isArray ? Array.isArray(r) : kn.call(r) === "[object Array]";
}
function X(r) {
  return typeof r == "function";
}
function z(r) {
  return typeof r == "string";
}
function ru(r) {
  return kn.call(r) === "[object String]";
}
function ht(r) {
  return typeof r == "number";
}
function V(r) {
  var t = typeof r;
  return t === "function" || !!r && t === "object";
}
function df(r) {
  return !!Zc[kn.call(r)];
}
function zt(r) {
  return !!qc[kn.call(r)];
}
function yn(r) {
  return typeof r == "object" && typeof r.nodeType == "number" && typeof r.ownerDocument == "object";
}
function ho(r) {
  return r.colorStops != null;
}
function ky(r) {
  return r.image != null;
}
function Fa(r) {
  return r !== r;
}
function mn() {
  for (var r = [], t = 0; t < arguments.length; t++)
    r[t] = arguments[t];
  for (var e = 0, i = r.length; e < i; e++)
    if (r[e] != null)
      return r[e];
}
function Z(r, t) {
  return r ?? t;
}
function Ta(r, t, e) {
  return r ?? t ?? e;
}
function nl(r) {
  for (var t = [], e = 1; e < arguments.length; e++)
    t[e - 1] = arguments[e];
  return el.apply(r, t);
}
function Qc(r) {
  if (typeof r == "number")
    return [r, r, r, r];
  var t = r.length;
  return t === 2 ? [r[0], r[1], r[0], r[1]] : t === 3 ? [r[0], r[1], r[2], r[1]] : r;
}
function Ne(r, t) {
  if (!r)
    throw new Error(t);
}
function Se(r) {
  return r == null ? null : typeof r.trim == "function" ? r.trim() : r.replace(/^[\s\uFEFF\xA0]+|[\s\uFEFF\xA0]+$/g, "");
}
var Jc = "__ec_primitive__";
function iu(r) {
  r[Jc] = !0;
}
function nn(r) {
  return r[Jc];
}
var Oy = (function() {
  function r() {
    this.data = {};
  }
  return r.prototype.delete = function(t) {
    var e = this.has(t);
    return e && delete this.data[t], e;
  }, r.prototype.has = function(t) {
    return this.data.hasOwnProperty(t);
  }, r.prototype.get = function(t) {
    return this.data[t];
  }, r.prototype.set = function(t, e) {
    return this.data[t] = e, this;
  }, r.prototype.keys = function() {
    return ft(this.data);
  }, r.prototype.forEach = function(t) {
    var e = this.data;
    for (var i in e)
      e.hasOwnProperty(i) && t(e[i], i);
  }, r;
})(), jc = typeof Map == "function";
function By() {
  return jc ? /* @__PURE__ */ new Map() : new Oy();
}
var Ny = (function() {
  function r(t) {
    var e = F(t);
    this.data = By();
    var i = this;
    t instanceof r ? t.each(n) : t && D(t, n);
    function n(a, o) {
      e ? i.set(a, o) : i.set(o, a);
    }
  }
  return r.prototype.hasKey = function(t) {
    return this.data.has(t);
  }, r.prototype.get = function(t) {
    return this.data.get(t);
  }, r.prototype.set = function(t, e) {
    return this.data.set(t, e), e;
  }, r.prototype.each = function(t, e) {
    this.data.forEach(function(i, n) {
      t.call(e, i, n);
    });
  }, r.prototype.keys = function() {
    var t = this.data.keys();
    return jc ? Array.from(t) : t;
  }, r.prototype.removeKey = function(t) {
    this.data.delete(t);
  }, r;
})();
function q(r) {
  return new Ny(r);
}
function Fy(r, t) {
  for (var e = new r.constructor(r.length + t.length), i = 0; i < r.length; i++)
    e[i] = r[i];
  for (var n = r.length, i = 0; i < t.length; i++)
    e[i + n] = t[i];
  return e;
}
function vo(r, t) {
  var e;
  if (Object.create)
    e = Object.create(r);
  else {
    var i = function() {
    };
    i.prototype = r, e = new i();
  }
  return t && O(e, t), e;
}
function td(r) {
  var t = r.style;
  t.webkitUserSelect = "none", t.userSelect = "none", t.webkitTapHighlightColor = "rgba(0,0,0,0)", t["-webkit-touch-callout"] = "none";
}
function Si(r, t) {
  return r.hasOwnProperty(t);
}
function Nt() {
}
var zy = 180 / Math.PI, Hy = /* @__PURE__ */ (function() {
  function r() {
    this.firefox = !1, this.ie = !1, this.edge = !1, this.newEdge = !1, this.weChat = !1;
  }
  return r;
})(), Vy = /* @__PURE__ */ (function() {
  function r() {
    this.browser = new Hy(), this.node = !1, this.wxa = !1, this.worker = !1, this.svgSupported = !1, this.touchEventsSupported = !1, this.pointerEventsSupported = !1, this.domSupported = !1, this.transformSupported = !1, this.transform3dSupported = !1, this.hasGlobalWindow = typeof window < "u";
  }
  return r;
})(), U = new Vy();
typeof wx == "object" && typeof wx.getSystemInfoSync == "function" ? (U.wxa = !0, U.touchEventsSupported = !0) : typeof document > "u" && typeof self < "u" ? U.worker = !0 : !U.hasGlobalWindow || "Deno" in window ? (U.node = !0, U.svgSupported = !0) : Gy(navigator.userAgent, U);
function Gy(r, t) {
  var e = t.browser, i = r.match(/Firefox\/([\d.]+)/), n = r.match(/MSIE\s([\d.]+)/) || r.match(/Trident\/.+?rv:(([\d.]+))/), a = r.match(/Edge?\/([\d.]+)/), o = /micromessenger/i.test(r);
  i && (e.firefox = !0, e.version = i[1]), n && (e.ie = !0, e.version = n[1]), a && (e.edge = !0, e.version = a[1], e.newEdge = +a[1].split(".")[0] > 18), o && (e.weChat = !0), t.svgSupported = typeof SVGRect < "u", t.touchEventsSupported = "ontouchstart" in window && !e.ie && !e.edge, t.pointerEventsSupported = "onpointerdown" in window && (e.edge || e.ie && +e.version >= 11), t.domSupported = typeof document < "u";
  var s = document.documentElement.style;
  t.transform3dSupported = (e.ie && "transition" in s || e.edge || "WebKitCSSMatrix" in window && "m11" in new WebKitCSSMatrix() || "MozPerspective" in s) && !("OTransition" in s), t.transformSupported = t.transform3dSupported || e.ie && +e.version >= 9;
}
var Wy = ".", hr = "___EC__COMPONENT__CONTAINER___", ed = "___EC__EXTENDED_CLASS___";
function we(r) {
  var t = {
    main: "",
    sub: ""
  };
  if (r) {
    var e = r.split(Wy);
    t.main = e[0] || "", t.sub = e[1] || "";
  }
  return t;
}
function Uy(r) {
  Ne(/^[a-zA-Z0-9_]+([.][a-zA-Z0-9_]+)?$/.test(r), 'componentType "' + r + '" illegal');
}
function Yy(r) {
  return !!(r && r[ed]);
}
function al(r, t) {
  r.$constructor = r, r.extend = function(e) {
    var i = this, n;
    return Xy(i) ? n = /** @class */
    (function(a) {
      B(o, a);
      function o() {
        return a.apply(this, arguments) || this;
      }
      return o;
    })(i) : (n = function() {
      (e.$constructor || i).apply(this, arguments);
    }, Ry(n, this)), O(n.prototype, e), n[ed] = !0, n.extend = this.extend, n.superCall = qy, n.superApply = Ky, n.superClass = i, n;
  };
}
function Xy(r) {
  return X(r) && /^class\s/.test(Function.prototype.toString.call(r));
}
function rd(r, t) {
  r.extend = t.extend;
}
var $y = Math.round(Math.random() * 10);
function Zy(r) {
  var t = ["__\0is_clz", $y++].join("_");
  r.prototype[t] = !0, r.isInstance = function(e) {
    return !!(e && e[t]);
  };
}
function qy(r, t) {
  for (var e = [], i = 2; i < arguments.length; i++)
    e[i - 2] = arguments[i];
  return this.superClass.prototype[t].apply(r, e);
}
function Ky(r, t, e) {
  return this.superClass.prototype[t].apply(r, e);
}
function co(r) {
  var t = {};
  r.registerClass = function(i) {
    var n = i.type || i.prototype.type;
    if (n) {
      Uy(n), i.prototype.type = n;
      var a = we(n);
      if (!a.sub)
        t[a.main] = i;
      else if (a.sub !== hr) {
        var o = e(a);
        o[a.sub] = i;
      }
    }
    return i;
  }, r.getClass = function(i, n, a) {
    var o = t[i];
    if (o && o[hr] && (o = n ? o[n] : null), a && !o)
      throw new Error(n ? "Component " + i + "." + (n || "") + " is used but not imported." : i + ".type should be specified.");
    return o;
  }, r.getClassesByMainType = function(i) {
    var n = we(i), a = [], o = t[n.main];
    return o && o[hr] ? D(o, function(s, u) {
      u !== hr && a.push(s);
    }) : a.push(o), a;
  }, r.hasClass = function(i) {
    var n = we(i);
    return !!t[n.main];
  }, r.getAllClassMainTypes = function() {
    var i = [];
    return D(t, function(n, a) {
      i.push(a);
    }), i;
  }, r.hasSubTypes = function(i) {
    var n = we(i), a = t[n.main];
    return a && a[hr];
  };
  function e(i) {
    var n = t[i.main];
    return (!n || !n[hr]) && (n = t[i.main] = {}, n[hr] = !0), n;
  }
}
function _n(r, t) {
  for (var e = 0; e < r.length; e++)
    r[e][1] || (r[e][1] = r[e][0]);
  return t = t || !1, function(i, n, a) {
    for (var o = {}, s = 0; s < r.length; s++) {
      var u = r[s][1];
      if (!(n && ut(n, u) >= 0 || a && ut(a, u) < 0)) {
        var l = i.getShallow(u, t);
        l != null && (o[r[s][0]] = l);
      }
    }
    return o;
  };
}
var Qy = [
  ["fill", "color"],
  ["shadowBlur"],
  ["shadowOffsetX"],
  ["shadowOffsetY"],
  ["opacity"],
  ["shadowColor"]
  // Option decal is in `DecalObject` but style.decal is in `PatternObject`.
  // So do not transfer decal directly.
], Jy = _n(Qy), jy = (
  /** @class */
  (function() {
    function r() {
    }
    return r.prototype.getAreaStyle = function(t, e) {
      return Jy(this, t, e);
    }, r;
  })()
), id = /* @__PURE__ */ (function() {
  function r(t) {
    this.value = t;
  }
  return r;
})(), tm = (function() {
  function r() {
    this._len = 0;
  }
  return r.prototype.insert = function(t) {
    var e = new id(t);
    return this.insertEntry(e), e;
  }, r.prototype.insertEntry = function(t) {
    this.head ? (this.tail.next = t, t.prev = this.tail, t.next = null, this.tail = t) : this.head = this.tail = t, this._len++;
  }, r.prototype.remove = function(t) {
    var e = t.prev, i = t.next;
    e ? e.next = i : this.head = i, i ? i.prev = e : this.tail = e, t.next = t.prev = null, this._len--;
  }, r.prototype.len = function() {
    return this._len;
  }, r.prototype.clear = function() {
    this.head = this.tail = null, this._len = 0;
  }, r;
})(), On = (function() {
  function r(t) {
    this._list = new tm(), this._maxSize = 10, this._map = {}, this._maxSize = t;
  }
  return r.prototype.put = function(t, e) {
    var i = this._list, n = this._map, a = null;
    if (n[t] == null) {
      var o = i.len(), s = this._lastRemovedEntry;
      if (o >= this._maxSize && o > 0) {
        var u = i.head;
        i.remove(u), delete n[u.key], a = u.value, this._lastRemovedEntry = u;
      }
      s ? s.value = e : s = new id(e), s.key = t, i.insertEntry(s), n[t] = s;
    }
    return a;
  }, r.prototype.get = function(t) {
    var e = this._map[t], i = this._list;
    if (e != null)
      return e !== i.tail && (i.remove(e), i.insertEntry(e)), e.value;
  }, r.prototype.clear = function() {
    this._list.clear(), this._map = {};
  }, r.prototype.len = function() {
    return this._list.len();
  }, r;
})(), nu = new On(50);
function em(r) {
  if (typeof r == "string") {
    var t = nu.get(r);
    return t && t.image;
  } else
    return r;
}
function nd(r, t, e, i, n) {
  if (r)
    if (typeof r == "string") {
      if (t && t.__zrImageSrc === r || !e)
        return t;
      var a = nu.get(r), o = { hostEl: e, cb: i, cbPayload: n };
      return a ? (t = a.image, !po(t) && a.pending.push(o)) : (t = xi.loadImage(r, pf, pf), t.__zrImageSrc = r, nu.put(r, t.__cachedImgObj = {
        image: t,
        pending: [o]
      })), t;
    } else
      return r;
  else return t;
}
function pf() {
  var r = this.__cachedImgObj;
  this.onload = this.onerror = this.__cachedImgObj = null;
  for (var t = 0; t < r.pending.length; t++) {
    var e = r.pending[t], i = e.cb;
    i && i(this, e.cbPayload), e.hostEl.dirty();
  }
  r.pending.length = 0;
}
function po(r) {
  return r && r.width && r.height;
}
function ci() {
  return [1, 0, 0, 1, 0, 0];
}
function ol(r) {
  return r[0] = 1, r[1] = 0, r[2] = 0, r[3] = 1, r[4] = 0, r[5] = 0, r;
}
function rm(r, t) {
  return r[0] = t[0], r[1] = t[1], r[2] = t[2], r[3] = t[3], r[4] = t[4], r[5] = t[5], r;
}
function di(r, t, e) {
  var i = t[0] * e[0] + t[2] * e[1], n = t[1] * e[0] + t[3] * e[1], a = t[0] * e[2] + t[2] * e[3], o = t[1] * e[2] + t[3] * e[3], s = t[0] * e[4] + t[2] * e[5] + t[4], u = t[1] * e[4] + t[3] * e[5] + t[5];
  return r[0] = i, r[1] = n, r[2] = a, r[3] = o, r[4] = s, r[5] = u, r;
}
function au(r, t, e) {
  return r[0] = t[0], r[1] = t[1], r[2] = t[2], r[3] = t[3], r[4] = t[4] + e[0], r[5] = t[5] + e[1], r;
}
function sl(r, t, e, i) {
  i === void 0 && (i = [0, 0]);
  var n = t[0], a = t[2], o = t[4], s = t[1], u = t[3], l = t[5], f = Math.sin(e), h = Math.cos(e);
  return r[0] = n * h + s * f, r[1] = -n * f + s * h, r[2] = a * h + u * f, r[3] = -a * f + h * u, r[4] = h * (o - i[0]) + f * (l - i[1]) + i[0], r[5] = h * (l - i[1]) - f * (o - i[0]) + i[1], r;
}
function im(r, t, e) {
  var i = e[0], n = e[1];
  return r[0] = t[0] * i, r[1] = t[1] * n, r[2] = t[2] * i, r[3] = t[3] * n, r[4] = t[4] * i, r[5] = t[5] * n, r;
}
function ul(r, t) {
  var e = t[0], i = t[2], n = t[4], a = t[1], o = t[3], s = t[5], u = e * o - a * i;
  return u ? (u = 1 / u, r[0] = o * u, r[1] = -a * u, r[2] = -i * u, r[3] = e * u, r[4] = (i * s - o * n) * u, r[5] = (a * n - e * s) * u, r) : null;
}
var st = (function() {
  function r(t, e) {
    this.x = t || 0, this.y = e || 0;
  }
  return r.prototype.copy = function(t) {
    return this.x = t.x, this.y = t.y, this;
  }, r.prototype.clone = function() {
    return new r(this.x, this.y);
  }, r.prototype.set = function(t, e) {
    return this.x = t, this.y = e, this;
  }, r.prototype.equal = function(t) {
    return t.x === this.x && t.y === this.y;
  }, r.prototype.add = function(t) {
    return this.x += t.x, this.y += t.y, this;
  }, r.prototype.scale = function(t) {
    this.x *= t, this.y *= t;
  }, r.prototype.scaleAndAdd = function(t, e) {
    this.x += t.x * e, this.y += t.y * e;
  }, r.prototype.sub = function(t) {
    return this.x -= t.x, this.y -= t.y, this;
  }, r.prototype.dot = function(t) {
    return this.x * t.x + this.y * t.y;
  }, r.prototype.len = function() {
    return Math.sqrt(this.x * this.x + this.y * this.y);
  }, r.prototype.lenSquare = function() {
    return this.x * this.x + this.y * this.y;
  }, r.prototype.normalize = function() {
    var t = this.len();
    return this.x /= t, this.y /= t, this;
  }, r.prototype.distance = function(t) {
    var e = this.x - t.x, i = this.y - t.y;
    return Math.sqrt(e * e + i * i);
  }, r.prototype.distanceSquare = function(t) {
    var e = this.x - t.x, i = this.y - t.y;
    return e * e + i * i;
  }, r.prototype.negate = function() {
    return this.x = -this.x, this.y = -this.y, this;
  }, r.prototype.transform = function(t) {
    if (t) {
      var e = this.x, i = this.y;
      return this.x = t[0] * e + t[2] * i + t[4], this.y = t[1] * e + t[3] * i + t[5], this;
    }
  }, r.prototype.toArray = function(t) {
    return t[0] = this.x, t[1] = this.y, t;
  }, r.prototype.fromArray = function(t) {
    this.x = t[0], this.y = t[1];
  }, r.set = function(t, e, i) {
    t.x = e, t.y = i;
  }, r.copy = function(t, e) {
    t.x = e.x, t.y = e.y;
  }, r.len = function(t) {
    return Math.sqrt(t.x * t.x + t.y * t.y);
  }, r.lenSquare = function(t) {
    return t.x * t.x + t.y * t.y;
  }, r.dot = function(t, e) {
    return t.x * e.x + t.y * e.y;
  }, r.add = function(t, e, i) {
    t.x = e.x + i.x, t.y = e.y + i.y;
  }, r.sub = function(t, e, i) {
    t.x = e.x - i.x, t.y = e.y - i.y;
  }, r.scale = function(t, e, i) {
    t.x = e.x * i, t.y = e.y * i;
  }, r.scaleAndAdd = function(t, e, i, n) {
    t.x = e.x + i.x * n, t.y = e.y + i.y * n;
  }, r.lerp = function(t, e, i, n) {
    var a = 1 - n;
    t.x = a * e.x + n * i.x, t.y = a * e.y + n * i.y;
  }, r;
})(), Hn = Math.min, Vn = Math.max, vr = new st(), cr = new st(), dr = new st(), pr = new st(), Pi = new st(), Ri = new st(), et = (function() {
  function r(t, e, i, n) {
    i < 0 && (t = t + i, i = -i), n < 0 && (e = e + n, n = -n), this.x = t, this.y = e, this.width = i, this.height = n;
  }
  return r.prototype.union = function(t) {
    var e = Hn(t.x, this.x), i = Hn(t.y, this.y);
    isFinite(this.x) && isFinite(this.width) ? this.width = Vn(t.x + t.width, this.x + this.width) - e : this.width = t.width, isFinite(this.y) && isFinite(this.height) ? this.height = Vn(t.y + t.height, this.y + this.height) - i : this.height = t.height, this.x = e, this.y = i;
  }, r.prototype.applyTransform = function(t) {
    r.applyTransform(this, this, t);
  }, r.prototype.calculateTransform = function(t) {
    var e = this, i = t.width / e.width, n = t.height / e.height, a = ci();
    return au(a, a, [-e.x, -e.y]), im(a, a, [i, n]), au(a, a, [t.x, t.y]), a;
  }, r.prototype.intersect = function(t, e) {
    if (!t)
      return !1;
    t instanceof r || (t = r.create(t));
    var i = this, n = i.x, a = i.x + i.width, o = i.y, s = i.y + i.height, u = t.x, l = t.x + t.width, f = t.y, h = t.y + t.height, c = !(a < u || l < n || s < f || h < o);
    if (e) {
      var v = 1 / 0, d = 0, y = Math.abs(a - u), p = Math.abs(l - n), g = Math.abs(s - f), m = Math.abs(h - o), _ = Math.min(y, p), S = Math.min(g, m);
      a < u || l < n ? _ > d && (d = _, y < p ? st.set(Ri, -y, 0) : st.set(Ri, p, 0)) : _ < v && (v = _, y < p ? st.set(Pi, y, 0) : st.set(Pi, -p, 0)), s < f || h < o ? S > d && (d = S, g < m ? st.set(Ri, 0, -g) : st.set(Ri, 0, m)) : _ < v && (v = _, g < m ? st.set(Pi, 0, g) : st.set(Pi, 0, -m));
    }
    return e && st.copy(e, c ? Pi : Ri), c;
  }, r.prototype.contain = function(t, e) {
    var i = this;
    return t >= i.x && t <= i.x + i.width && e >= i.y && e <= i.y + i.height;
  }, r.prototype.clone = function() {
    return new r(this.x, this.y, this.width, this.height);
  }, r.prototype.copy = function(t) {
    r.copy(this, t);
  }, r.prototype.plain = function() {
    return {
      x: this.x,
      y: this.y,
      width: this.width,
      height: this.height
    };
  }, r.prototype.isFinite = function() {
    return isFinite(this.x) && isFinite(this.y) && isFinite(this.width) && isFinite(this.height);
  }, r.prototype.isZero = function() {
    return this.width === 0 || this.height === 0;
  }, r.create = function(t) {
    return new r(t.x, t.y, t.width, t.height);
  }, r.copy = function(t, e) {
    t.x = e.x, t.y = e.y, t.width = e.width, t.height = e.height;
  }, r.applyTransform = function(t, e, i) {
    if (!i) {
      t !== e && r.copy(t, e);
      return;
    }
    if (i[1] < 1e-5 && i[1] > -1e-5 && i[2] < 1e-5 && i[2] > -1e-5) {
      var n = i[0], a = i[3], o = i[4], s = i[5];
      t.x = e.x * n + o, t.y = e.y * a + s, t.width = e.width * n, t.height = e.height * a, t.width < 0 && (t.x += t.width, t.width = -t.width), t.height < 0 && (t.y += t.height, t.height = -t.height);
      return;
    }
    vr.x = dr.x = e.x, vr.y = pr.y = e.y, cr.x = pr.x = e.x + e.width, cr.y = dr.y = e.y + e.height, vr.transform(i), pr.transform(i), cr.transform(i), dr.transform(i), t.x = Hn(vr.x, cr.x, dr.x, pr.x), t.y = Hn(vr.y, cr.y, dr.y, pr.y);
    var u = Vn(vr.x, cr.x, dr.x, pr.x), l = Vn(vr.y, cr.y, dr.y, pr.y);
    t.width = u - t.x, t.height = l - t.y;
  }, r;
})(), gf = {};
function Yt(r, t) {
  t = t || Hr;
  var e = gf[t];
  e || (e = gf[t] = new On(500));
  var i = e.get(r);
  return i == null && (i = xi.measureText(r, t).width, e.put(r, i)), i;
}
function yf(r, t, e, i) {
  var n = Yt(r, t), a = fl(t), o = Ki(0, n, e), s = si(0, a, i), u = new et(o, s, n, a);
  return u;
}
function ll(r, t, e, i) {
  var n = ((r || "") + "").split(`
`), a = n.length;
  if (a === 1)
    return yf(n[0], t, e, i);
  for (var o = new et(0, 0, 0, 0), s = 0; s < n.length; s++) {
    var u = yf(n[s], t, e, i);
    s === 0 ? o.copy(u) : o.union(u);
  }
  return o;
}
function Ki(r, t, e) {
  return e === "right" ? r -= t : e === "center" && (r -= t / 2), r;
}
function si(r, t, e) {
  return e === "middle" ? r -= t / 2 : e === "bottom" && (r -= t), r;
}
function fl(r) {
  return Yt("国", r);
}
function or(r, t) {
  return typeof r == "string" ? r.lastIndexOf("%") >= 0 ? parseFloat(r) / 100 * t : parseFloat(r) : r;
}
function za(r, t, e) {
  var i = t.position || "inside", n = t.distance != null ? t.distance : 5, a = e.height, o = e.width, s = a / 2, u = e.x, l = e.y, f = "left", h = "top";
  if (i instanceof Array)
    u += or(i[0], e.width), l += or(i[1], e.height), f = null, h = null;
  else
    switch (i) {
      case "left":
        u -= n, l += s, f = "right", h = "middle";
        break;
      case "right":
        u += n + o, l += s, h = "middle";
        break;
      case "top":
        u += o / 2, l -= n, f = "center", h = "bottom";
        break;
      case "bottom":
        u += o / 2, l += a + n, f = "center";
        break;
      case "inside":
        u += o / 2, l += s, f = "center", h = "middle";
        break;
      case "insideLeft":
        u += n, l += s, h = "middle";
        break;
      case "insideRight":
        u += o - n, l += s, f = "right", h = "middle";
        break;
      case "insideTop":
        u += o / 2, l += n, f = "center";
        break;
      case "insideBottom":
        u += o / 2, l += a - n, f = "center", h = "bottom";
        break;
      case "insideTopLeft":
        u += n, l += n;
        break;
      case "insideTopRight":
        u += o - n, l += n, f = "right";
        break;
      case "insideBottomLeft":
        u += n, l += a - n, h = "bottom";
        break;
      case "insideBottomRight":
        u += o - n, l += a - n, f = "right", h = "bottom";
        break;
    }
  return r = r || {}, r.x = u, r.y = l, r.align = f, r.verticalAlign = h, r;
}
var zo = /\{([a-zA-Z0-9_]+)\|([^}]*)\}/g;
function nm(r, t, e, i, n, a) {
  if (!e) {
    r.text = "", r.isTruncated = !1;
    return;
  }
  var o = (t + "").split(`
`);
  a = ad(e, i, n, a);
  for (var s = !1, u = {}, l = 0, f = o.length; l < f; l++)
    od(u, o[l], a), o[l] = u.textLine, s = s || u.isTruncated;
  r.text = o.join(`
`), r.isTruncated = s;
}
function ad(r, t, e, i) {
  i = i || {};
  var n = O({}, i);
  n.font = t, e = Z(e, "..."), n.maxIterations = Z(i.maxIterations, 2);
  var a = n.minChar = Z(i.minChar, 0);
  n.cnCharWidth = Yt("国", t);
  var o = n.ascCharWidth = Yt("a", t);
  n.placeholder = Z(i.placeholder, "");
  for (var s = r = Math.max(0, r - 1), u = 0; u < a && s >= o; u++)
    s -= o;
  var l = Yt(e, t);
  return l > s && (e = "", l = 0), s = r - l, n.ellipsis = e, n.ellipsisWidth = l, n.contentWidth = s, n.containerWidth = r, n;
}
function od(r, t, e) {
  var i = e.containerWidth, n = e.font, a = e.contentWidth;
  if (!i) {
    r.textLine = "", r.isTruncated = !1;
    return;
  }
  var o = Yt(t, n);
  if (o <= i) {
    r.textLine = t, r.isTruncated = !1;
    return;
  }
  for (var s = 0; ; s++) {
    if (o <= a || s >= e.maxIterations) {
      t += e.ellipsis;
      break;
    }
    var u = s === 0 ? am(t, a, e.ascCharWidth, e.cnCharWidth) : o > 0 ? Math.floor(t.length * a / o) : 0;
    t = t.substr(0, u), o = Yt(t, n);
  }
  t === "" && (t = e.placeholder), r.textLine = t, r.isTruncated = !0;
}
function am(r, t, e, i) {
  for (var n = 0, a = 0, o = r.length; a < o && n < t; a++) {
    var s = r.charCodeAt(a);
    n += 0 <= s && s <= 127 ? e : i;
  }
  return a;
}
function om(r, t) {
  r != null && (r += "");
  var e = t.overflow, i = t.padding, n = t.font, a = e === "truncate", o = fl(n), s = Z(t.lineHeight, o), u = !!t.backgroundColor, l = t.lineOverflow === "truncate", f = !1, h = t.width, c;
  h != null && (e === "break" || e === "breakAll") ? c = r ? sd(r, t.font, h, e === "breakAll", 0).lines : [] : c = r ? r.split(`
`) : [];
  var v = c.length * s, d = Z(t.height, v);
  if (v > d && l) {
    var y = Math.floor(d / s);
    f = f || c.length > y, c = c.slice(0, y);
  }
  if (r && a && h != null)
    for (var p = ad(h, n, t.ellipsis, {
      minChar: t.truncateMinChar,
      placeholder: t.placeholder
    }), g = {}, m = 0; m < c.length; m++)
      od(g, c[m], p), c[m] = g.textLine, f = f || g.isTruncated;
  for (var _ = d, S = 0, m = 0; m < c.length; m++)
    S = Math.max(Yt(c[m], n), S);
  h == null && (h = S);
  var b = S;
  return i && (_ += i[0] + i[2], b += i[1] + i[3], h += i[1] + i[3]), u && (b = h), {
    lines: c,
    height: d,
    outerWidth: b,
    outerHeight: _,
    lineHeight: s,
    calculatedLineHeight: o,
    contentWidth: S,
    contentHeight: v,
    width: h,
    isTruncated: f
  };
}
var sm = /* @__PURE__ */ (function() {
  function r() {
  }
  return r;
})(), mf = /* @__PURE__ */ (function() {
  function r(t) {
    this.tokens = [], t && (this.tokens = t);
  }
  return r;
})(), um = /* @__PURE__ */ (function() {
  function r() {
    this.width = 0, this.height = 0, this.contentWidth = 0, this.contentHeight = 0, this.outerWidth = 0, this.outerHeight = 0, this.lines = [], this.isTruncated = !1;
  }
  return r;
})();
function lm(r, t) {
  var e = new um();
  if (r != null && (r += ""), !r)
    return e;
  for (var i = t.width, n = t.height, a = t.overflow, o = (a === "break" || a === "breakAll") && i != null ? { width: i, accumWidth: 0, breakAll: a === "breakAll" } : null, s = zo.lastIndex = 0, u; (u = zo.exec(r)) != null; ) {
    var l = u.index;
    l > s && Ho(e, r.substring(s, l), t, o), Ho(e, u[2], t, o, u[1]), s = zo.lastIndex;
  }
  s < r.length && Ho(e, r.substring(s, r.length), t, o);
  var f = [], h = 0, c = 0, v = t.padding, d = a === "truncate", y = t.lineOverflow === "truncate", p = {};
  function g(G, $, K) {
    G.width = $, G.lineHeight = K, h += K, c = Math.max(c, $);
  }
  t: for (var m = 0; m < e.lines.length; m++) {
    for (var _ = e.lines[m], S = 0, b = 0, w = 0; w < _.tokens.length; w++) {
      var x = _.tokens[w], C = x.styleName && t.rich[x.styleName] || {}, M = x.textPadding = C.padding, A = M ? M[1] + M[3] : 0, T = x.font = C.font || t.font;
      x.contentHeight = fl(T);
      var L = Z(C.height, x.contentHeight);
      if (x.innerHeight = L, M && (L += M[0] + M[2]), x.height = L, x.lineHeight = Ta(C.lineHeight, t.lineHeight, L), x.align = C && C.align || t.align, x.verticalAlign = C && C.verticalAlign || "middle", y && n != null && h + x.lineHeight > n) {
        var I = e.lines.length;
        w > 0 ? (_.tokens = _.tokens.slice(0, w), g(_, b, S), e.lines = e.lines.slice(0, m + 1)) : e.lines = e.lines.slice(0, m), e.isTruncated = e.isTruncated || e.lines.length < I;
        break t;
      }
      var P = C.width, R = P == null || P === "auto";
      if (typeof P == "string" && P.charAt(P.length - 1) === "%")
        x.percentWidth = P, f.push(x), x.contentWidth = Yt(x.text, T);
      else {
        if (R) {
          var E = C.backgroundColor, H = E && E.image;
          H && (H = em(H), po(H) && (x.width = Math.max(x.width, H.width * L / H.height)));
        }
        var k = d && i != null ? i - b : null;
        k != null && k < x.width ? !R || k < A ? (x.text = "", x.width = x.contentWidth = 0) : (nm(p, x.text, k - A, T, t.ellipsis, { minChar: t.truncateMinChar }), x.text = p.text, e.isTruncated = e.isTruncated || p.isTruncated, x.width = x.contentWidth = Yt(x.text, T)) : x.contentWidth = Yt(x.text, T);
      }
      x.width += A, b += x.width, C && (S = Math.max(S, x.lineHeight));
    }
    g(_, b, S);
  }
  e.outerWidth = e.width = Z(i, c), e.outerHeight = e.height = Z(n, h), e.contentHeight = h, e.contentWidth = c, v && (e.outerWidth += v[1] + v[3], e.outerHeight += v[0] + v[2]);
  for (var m = 0; m < f.length; m++) {
    var x = f[m], N = x.percentWidth;
    x.width = parseInt(N, 10) / 100 * e.width;
  }
  return e;
}
function Ho(r, t, e, i, n) {
  var a = t === "", o = n && e.rich[n] || {}, s = r.lines, u = o.font || e.font, l = !1, f, h;
  if (i) {
    var c = o.padding, v = c ? c[1] + c[3] : 0;
    if (o.width != null && o.width !== "auto") {
      var d = or(o.width, i.width) + v;
      s.length > 0 && d + i.accumWidth > i.width && (f = t.split(`
`), l = !0), i.accumWidth = d;
    } else {
      var y = sd(t, u, i.width, i.breakAll, i.accumWidth);
      i.accumWidth = y.accumWidth + v, h = y.linesWidths, f = y.lines;
    }
  } else
    f = t.split(`
`);
  for (var p = 0; p < f.length; p++) {
    var g = f[p], m = new sm();
    if (m.styleName = n, m.text = g, m.isLineHolder = !g && !a, typeof o.width == "number" ? m.width = o.width : m.width = h ? h[p] : Yt(g, u), !p && !l) {
      var _ = (s[s.length - 1] || (s[0] = new mf())).tokens, S = _.length;
      S === 1 && _[0].isLineHolder ? _[0] = m : (g || !S || a) && _.push(m);
    } else
      s.push(new mf([m]));
  }
}
function fm(r) {
  var t = r.charCodeAt(0);
  return t >= 32 && t <= 591 || t >= 880 && t <= 4351 || t >= 4608 && t <= 5119 || t >= 7680 && t <= 8303;
}
var hm = Ti(",&?/;] ".split(""), function(r, t) {
  return r[t] = !0, r;
}, {});
function vm(r) {
  return fm(r) ? !!hm[r] : !0;
}
function sd(r, t, e, i, n) {
  for (var a = [], o = [], s = "", u = "", l = 0, f = 0, h = 0; h < r.length; h++) {
    var c = r.charAt(h);
    if (c === `
`) {
      u && (s += u, f += l), a.push(s), o.push(f), s = "", u = "", l = 0, f = 0;
      continue;
    }
    var v = Yt(c, t), d = i ? !1 : !vm(c);
    if (a.length ? f + v > e : n + f + v > e) {
      f ? (s || u) && (d ? (s || (s = u, u = "", l = 0, f = l), a.push(s), o.push(f - l), u += c, l += v, s = "", f = l) : (u && (s += u, u = "", l = 0), a.push(s), o.push(f), s = c, f = v)) : d ? (a.push(u), o.push(l), u = c, l = v) : (a.push(c), o.push(v));
      continue;
    }
    f += v, d ? (u += c, l += v) : (u && (s += u, u = "", l = 0), s += c);
  }
  return !a.length && !s && (s = r, u = "", l = 0), u && (s += u), s && (a.push(s), o.push(f)), a.length === 1 && (f += n), {
    accumWidth: f,
    lines: a,
    linesWidths: o
  };
}
function Ci(r, t) {
  return r == null && (r = 0), t == null && (t = 0), [r, t];
}
function cm(r) {
  return [r[0], r[1]];
}
function _f(r, t, e) {
  return r[0] = t[0] + e[0], r[1] = t[1] + e[1], r;
}
function dm(r, t, e) {
  return r[0] = t[0] - e[0], r[1] = t[1] - e[1], r;
}
function pm(r) {
  return Math.sqrt(gm(r));
}
function gm(r) {
  return r[0] * r[0] + r[1] * r[1];
}
function Vo(r, t, e) {
  return r[0] = t[0] * e, r[1] = t[1] * e, r;
}
function ym(r, t) {
  var e = pm(t);
  return e === 0 ? (r[0] = 0, r[1] = 0) : (r[0] = t[0] / e, r[1] = t[1] / e), r;
}
function ou(r, t) {
  return Math.sqrt((r[0] - t[0]) * (r[0] - t[0]) + (r[1] - t[1]) * (r[1] - t[1]));
}
var mm = ou;
function _m(r, t) {
  return (r[0] - t[0]) * (r[0] - t[0]) + (r[1] - t[1]) * (r[1] - t[1]);
}
var pi = _m;
function ie(r, t, e) {
  var i = t[0], n = t[1];
  return r[0] = e[0] * i + e[2] * n + e[4], r[1] = e[1] * i + e[3] * n + e[5], r;
}
function li(r, t, e) {
  return r[0] = Math.min(t[0], e[0]), r[1] = Math.min(t[1], e[1]), r;
}
function fi(r, t, e) {
  return r[0] = Math.max(t[0], e[0]), r[1] = Math.max(t[1], e[1]), r;
}
var Sf = ol, wf = 5e-5;
function gr(r) {
  return r > wf || r < -wf;
}
var yr = [], $r = [], Go = ci(), Wo = Math.abs, hl = (function() {
  function r() {
  }
  return r.prototype.getLocalTransform = function(t) {
    return r.getLocalTransform(this, t);
  }, r.prototype.setPosition = function(t) {
    this.x = t[0], this.y = t[1];
  }, r.prototype.setScale = function(t) {
    this.scaleX = t[0], this.scaleY = t[1];
  }, r.prototype.setSkew = function(t) {
    this.skewX = t[0], this.skewY = t[1];
  }, r.prototype.setOrigin = function(t) {
    this.originX = t[0], this.originY = t[1];
  }, r.prototype.needLocalTransform = function() {
    return gr(this.rotation) || gr(this.x) || gr(this.y) || gr(this.scaleX - 1) || gr(this.scaleY - 1) || gr(this.skewX) || gr(this.skewY);
  }, r.prototype.updateTransform = function() {
    var t = this.parent && this.parent.transform, e = this.needLocalTransform(), i = this.transform;
    if (!(e || t)) {
      i && (Sf(i), this.invTransform = null);
      return;
    }
    i = i || ci(), e ? this.getLocalTransform(i) : Sf(i), t && (e ? di(i, t, i) : rm(i, t)), this.transform = i, this._resolveGlobalScaleRatio(i);
  }, r.prototype._resolveGlobalScaleRatio = function(t) {
    var e = this.globalScaleRatio;
    if (e != null && e !== 1) {
      this.getGlobalScale(yr);
      var i = yr[0] < 0 ? -1 : 1, n = yr[1] < 0 ? -1 : 1, a = ((yr[0] - i) * e + i) / yr[0] || 0, o = ((yr[1] - n) * e + n) / yr[1] || 0;
      t[0] *= a, t[1] *= a, t[2] *= o, t[3] *= o;
    }
    this.invTransform = this.invTransform || ci(), ul(this.invTransform, t);
  }, r.prototype.getComputedTransform = function() {
    for (var t = this, e = []; t; )
      e.push(t), t = t.parent;
    for (; t = e.pop(); )
      t.updateTransform();
    return this.transform;
  }, r.prototype.setLocalTransform = function(t) {
    if (t) {
      var e = t[0] * t[0] + t[1] * t[1], i = t[2] * t[2] + t[3] * t[3], n = Math.atan2(t[1], t[0]), a = Math.PI / 2 + n - Math.atan2(t[3], t[2]);
      i = Math.sqrt(i) * Math.cos(a), e = Math.sqrt(e), this.skewX = a, this.skewY = 0, this.rotation = -n, this.x = +t[4], this.y = +t[5], this.scaleX = e, this.scaleY = i, this.originX = 0, this.originY = 0;
    }
  }, r.prototype.decomposeTransform = function() {
    if (this.transform) {
      var t = this.parent, e = this.transform;
      t && t.transform && (t.invTransform = t.invTransform || ci(), di($r, t.invTransform, e), e = $r);
      var i = this.originX, n = this.originY;
      (i || n) && (Go[4] = i, Go[5] = n, di($r, e, Go), $r[4] -= i, $r[5] -= n, e = $r), this.setLocalTransform(e);
    }
  }, r.prototype.getGlobalScale = function(t) {
    var e = this.transform;
    return t = t || [], e ? (t[0] = Math.sqrt(e[0] * e[0] + e[1] * e[1]), t[1] = Math.sqrt(e[2] * e[2] + e[3] * e[3]), e[0] < 0 && (t[0] = -t[0]), e[3] < 0 && (t[1] = -t[1]), t) : (t[0] = 1, t[1] = 1, t);
  }, r.prototype.transformCoordToLocal = function(t, e) {
    var i = [t, e], n = this.invTransform;
    return n && ie(i, i, n), i;
  }, r.prototype.transformCoordToGlobal = function(t, e) {
    var i = [t, e], n = this.transform;
    return n && ie(i, i, n), i;
  }, r.prototype.getLineScale = function() {
    var t = this.transform;
    return t && Wo(t[0] - 1) > 1e-10 && Wo(t[3] - 1) > 1e-10 ? Math.sqrt(Wo(t[0] * t[3] - t[2] * t[1])) : 1;
  }, r.prototype.copyTransform = function(t) {
    Sm(this, t);
  }, r.getLocalTransform = function(t, e) {
    e = e || [];
    var i = t.originX || 0, n = t.originY || 0, a = t.scaleX, o = t.scaleY, s = t.anchorX, u = t.anchorY, l = t.rotation || 0, f = t.x, h = t.y, c = t.skewX ? Math.tan(t.skewX) : 0, v = t.skewY ? Math.tan(-t.skewY) : 0;
    if (i || n || s || u) {
      var d = i + s, y = n + u;
      e[4] = -d * a - c * y * o, e[5] = -y * o - v * d * a;
    } else
      e[4] = e[5] = 0;
    return e[0] = a, e[3] = o, e[1] = v * a, e[2] = c * o, l && sl(e, e, l), e[4] += i + f, e[5] += n + h, e;
  }, r.initDefaultProps = (function() {
    var t = r.prototype;
    t.scaleX = t.scaleY = t.globalScaleRatio = 1, t.x = t.y = t.originX = t.originY = t.skewX = t.skewY = t.rotation = t.anchorX = t.anchorY = 0;
  })(), r;
})(), Sn = [
  "x",
  "y",
  "originX",
  "originY",
  "anchorX",
  "anchorY",
  "rotation",
  "scaleX",
  "scaleY",
  "skewX",
  "skewY"
];
function Sm(r, t) {
  for (var e = 0; e < Sn.length; e++) {
    var i = Sn[e];
    r[i] = t[i];
  }
}
var an = {
  linear: function(r) {
    return r;
  },
  quadraticIn: function(r) {
    return r * r;
  },
  quadraticOut: function(r) {
    return r * (2 - r);
  },
  quadraticInOut: function(r) {
    return (r *= 2) < 1 ? 0.5 * r * r : -0.5 * (--r * (r - 2) - 1);
  },
  cubicIn: function(r) {
    return r * r * r;
  },
  cubicOut: function(r) {
    return --r * r * r + 1;
  },
  cubicInOut: function(r) {
    return (r *= 2) < 1 ? 0.5 * r * r * r : 0.5 * ((r -= 2) * r * r + 2);
  },
  quarticIn: function(r) {
    return r * r * r * r;
  },
  quarticOut: function(r) {
    return 1 - --r * r * r * r;
  },
  quarticInOut: function(r) {
    return (r *= 2) < 1 ? 0.5 * r * r * r * r : -0.5 * ((r -= 2) * r * r * r - 2);
  },
  quinticIn: function(r) {
    return r * r * r * r * r;
  },
  quinticOut: function(r) {
    return --r * r * r * r * r + 1;
  },
  quinticInOut: function(r) {
    return (r *= 2) < 1 ? 0.5 * r * r * r * r * r : 0.5 * ((r -= 2) * r * r * r * r + 2);
  },
  sinusoidalIn: function(r) {
    return 1 - Math.cos(r * Math.PI / 2);
  },
  sinusoidalOut: function(r) {
    return Math.sin(r * Math.PI / 2);
  },
  sinusoidalInOut: function(r) {
    return 0.5 * (1 - Math.cos(Math.PI * r));
  },
  exponentialIn: function(r) {
    return r === 0 ? 0 : Math.pow(1024, r - 1);
  },
  exponentialOut: function(r) {
    return r === 1 ? 1 : 1 - Math.pow(2, -10 * r);
  },
  exponentialInOut: function(r) {
    return r === 0 ? 0 : r === 1 ? 1 : (r *= 2) < 1 ? 0.5 * Math.pow(1024, r - 1) : 0.5 * (-Math.pow(2, -10 * (r - 1)) + 2);
  },
  circularIn: function(r) {
    return 1 - Math.sqrt(1 - r * r);
  },
  circularOut: function(r) {
    return Math.sqrt(1 - --r * r);
  },
  circularInOut: function(r) {
    return (r *= 2) < 1 ? -0.5 * (Math.sqrt(1 - r * r) - 1) : 0.5 * (Math.sqrt(1 - (r -= 2) * r) + 1);
  },
  elasticIn: function(r) {
    var t, e = 0.1, i = 0.4;
    return r === 0 ? 0 : r === 1 ? 1 : (!e || e < 1 ? (e = 1, t = i / 4) : t = i * Math.asin(1 / e) / (2 * Math.PI), -(e * Math.pow(2, 10 * (r -= 1)) * Math.sin((r - t) * (2 * Math.PI) / i)));
  },
  elasticOut: function(r) {
    var t, e = 0.1, i = 0.4;
    return r === 0 ? 0 : r === 1 ? 1 : (!e || e < 1 ? (e = 1, t = i / 4) : t = i * Math.asin(1 / e) / (2 * Math.PI), e * Math.pow(2, -10 * r) * Math.sin((r - t) * (2 * Math.PI) / i) + 1);
  },
  elasticInOut: function(r) {
    var t, e = 0.1, i = 0.4;
    return r === 0 ? 0 : r === 1 ? 1 : (!e || e < 1 ? (e = 1, t = i / 4) : t = i * Math.asin(1 / e) / (2 * Math.PI), (r *= 2) < 1 ? -0.5 * (e * Math.pow(2, 10 * (r -= 1)) * Math.sin((r - t) * (2 * Math.PI) / i)) : e * Math.pow(2, -10 * (r -= 1)) * Math.sin((r - t) * (2 * Math.PI) / i) * 0.5 + 1);
  },
  backIn: function(r) {
    var t = 1.70158;
    return r * r * ((t + 1) * r - t);
  },
  backOut: function(r) {
    var t = 1.70158;
    return --r * r * ((t + 1) * r + t) + 1;
  },
  backInOut: function(r) {
    var t = 2.5949095;
    return (r *= 2) < 1 ? 0.5 * (r * r * ((t + 1) * r - t)) : 0.5 * ((r -= 2) * r * ((t + 1) * r + t) + 2);
  },
  bounceIn: function(r) {
    return 1 - an.bounceOut(1 - r);
  },
  bounceOut: function(r) {
    return r < 1 / 2.75 ? 7.5625 * r * r : r < 2 / 2.75 ? 7.5625 * (r -= 1.5 / 2.75) * r + 0.75 : r < 2.5 / 2.75 ? 7.5625 * (r -= 2.25 / 2.75) * r + 0.9375 : 7.5625 * (r -= 2.625 / 2.75) * r + 0.984375;
  },
  bounceInOut: function(r) {
    return r < 0.5 ? an.bounceIn(r * 2) * 0.5 : an.bounceOut(r * 2 - 1) * 0.5 + 0.5;
  }
}, Gn = Math.pow, er = Math.sqrt, Ha = 1e-8, ud = 1e-4, bf = er(3), Wn = 1 / 3, _e = Ci(), jt = Ci(), gi = Ci();
function je(r) {
  return r > -Ha && r < Ha;
}
function ld(r) {
  return r > Ha || r < -Ha;
}
function _t(r, t, e, i, n) {
  var a = 1 - n;
  return a * a * (a * r + 3 * n * t) + n * n * (n * i + 3 * a * e);
}
function xf(r, t, e, i, n) {
  var a = 1 - n;
  return 3 * (((t - r) * a + 2 * (e - t) * n) * a + (i - e) * n * n);
}
function Va(r, t, e, i, n, a) {
  var o = i + 3 * (t - e) - r, s = 3 * (e - t * 2 + r), u = 3 * (t - r), l = r - n, f = s * s - 3 * o * u, h = s * u - 9 * o * l, c = u * u - 3 * s * l, v = 0;
  if (je(f) && je(h))
    if (je(s))
      a[0] = 0;
    else {
      var d = -u / s;
      d >= 0 && d <= 1 && (a[v++] = d);
    }
  else {
    var y = h * h - 4 * f * c;
    if (je(y)) {
      var p = h / f, d = -s / o + p, g = -p / 2;
      d >= 0 && d <= 1 && (a[v++] = d), g >= 0 && g <= 1 && (a[v++] = g);
    } else if (y > 0) {
      var m = er(y), _ = f * s + 1.5 * o * (-h + m), S = f * s + 1.5 * o * (-h - m);
      _ < 0 ? _ = -Gn(-_, Wn) : _ = Gn(_, Wn), S < 0 ? S = -Gn(-S, Wn) : S = Gn(S, Wn);
      var d = (-s - (_ + S)) / (3 * o);
      d >= 0 && d <= 1 && (a[v++] = d);
    } else {
      var b = (2 * f * s - 3 * o * h) / (2 * er(f * f * f)), w = Math.acos(b) / 3, x = er(f), C = Math.cos(w), d = (-s - 2 * x * C) / (3 * o), g = (-s + x * (C + bf * Math.sin(w))) / (3 * o), M = (-s + x * (C - bf * Math.sin(w))) / (3 * o);
      d >= 0 && d <= 1 && (a[v++] = d), g >= 0 && g <= 1 && (a[v++] = g), M >= 0 && M <= 1 && (a[v++] = M);
    }
  }
  return v;
}
function fd(r, t, e, i, n) {
  var a = 6 * e - 12 * t + 6 * r, o = 9 * t + 3 * i - 3 * r - 9 * e, s = 3 * t - 3 * r, u = 0;
  if (je(o)) {
    if (ld(a)) {
      var l = -s / a;
      l >= 0 && l <= 1 && (n[u++] = l);
    }
  } else {
    var f = a * a - 4 * o * s;
    if (je(f))
      n[0] = -a / (2 * o);
    else if (f > 0) {
      var h = er(f), l = (-a + h) / (2 * o), c = (-a - h) / (2 * o);
      l >= 0 && l <= 1 && (n[u++] = l), c >= 0 && c <= 1 && (n[u++] = c);
    }
  }
  return u;
}
function Ga(r, t, e, i, n, a) {
  var o = (t - r) * n + r, s = (e - t) * n + t, u = (i - e) * n + e, l = (s - o) * n + o, f = (u - s) * n + s, h = (f - l) * n + l;
  a[0] = r, a[1] = o, a[2] = l, a[3] = h, a[4] = h, a[5] = f, a[6] = u, a[7] = i;
}
function wm(r, t, e, i, n, a, o, s, u, l, f) {
  var h, c = 5e-3, v = 1 / 0, d, y, p, g;
  _e[0] = u, _e[1] = l;
  for (var m = 0; m < 1; m += 0.05)
    jt[0] = _t(r, e, n, o, m), jt[1] = _t(t, i, a, s, m), p = pi(_e, jt), p < v && (h = m, v = p);
  v = 1 / 0;
  for (var _ = 0; _ < 32 && !(c < ud); _++)
    d = h - c, y = h + c, jt[0] = _t(r, e, n, o, d), jt[1] = _t(t, i, a, s, d), p = pi(jt, _e), d >= 0 && p < v ? (h = d, v = p) : (gi[0] = _t(r, e, n, o, y), gi[1] = _t(t, i, a, s, y), g = pi(gi, _e), y <= 1 && g < v ? (h = y, v = g) : c *= 0.5);
  return er(v);
}
function bm(r, t, e, i, n, a, o, s, u) {
  for (var l = r, f = t, h = 0, c = 1 / u, v = 1; v <= u; v++) {
    var d = v * c, y = _t(r, e, n, o, d), p = _t(t, i, a, s, d), g = y - l, m = p - f;
    h += Math.sqrt(g * g + m * m), l = y, f = p;
  }
  return h;
}
function Et(r, t, e, i) {
  var n = 1 - i;
  return n * (n * r + 2 * i * t) + i * i * e;
}
function Tf(r, t, e, i) {
  return 2 * ((1 - i) * (t - r) + i * (e - t));
}
function xm(r, t, e, i, n) {
  var a = r - 2 * t + e, o = 2 * (t - r), s = r - i, u = 0;
  if (je(a)) {
    if (ld(o)) {
      var l = -s / o;
      l >= 0 && l <= 1 && (n[u++] = l);
    }
  } else {
    var f = o * o - 4 * a * s;
    if (je(f)) {
      var l = -o / (2 * a);
      l >= 0 && l <= 1 && (n[u++] = l);
    } else if (f > 0) {
      var h = er(f), l = (-o + h) / (2 * a), c = (-o - h) / (2 * a);
      l >= 0 && l <= 1 && (n[u++] = l), c >= 0 && c <= 1 && (n[u++] = c);
    }
  }
  return u;
}
function hd(r, t, e) {
  var i = r + e - 2 * t;
  return i === 0 ? 0.5 : (r - t) / i;
}
function Wa(r, t, e, i, n) {
  var a = (t - r) * i + r, o = (e - t) * i + t, s = (o - a) * i + a;
  n[0] = r, n[1] = a, n[2] = s, n[3] = s, n[4] = o, n[5] = e;
}
function Tm(r, t, e, i, n, a, o, s, u) {
  var l, f = 5e-3, h = 1 / 0;
  _e[0] = o, _e[1] = s;
  for (var c = 0; c < 1; c += 0.05) {
    jt[0] = Et(r, e, n, c), jt[1] = Et(t, i, a, c);
    var v = pi(_e, jt);
    v < h && (l = c, h = v);
  }
  h = 1 / 0;
  for (var d = 0; d < 32 && !(f < ud); d++) {
    var y = l - f, p = l + f;
    jt[0] = Et(r, e, n, y), jt[1] = Et(t, i, a, y);
    var v = pi(jt, _e);
    if (y >= 0 && v < h)
      l = y, h = v;
    else {
      gi[0] = Et(r, e, n, p), gi[1] = Et(t, i, a, p);
      var g = pi(gi, _e);
      p <= 1 && g < h ? (l = p, h = g) : f *= 0.5;
    }
  }
  return er(h);
}
function Cm(r, t, e, i, n, a, o) {
  for (var s = r, u = t, l = 0, f = 1 / o, h = 1; h <= o; h++) {
    var c = h * f, v = Et(r, e, n, c), d = Et(t, i, a, c), y = v - s, p = d - u;
    l += Math.sqrt(y * y + p * p), s = v, u = d;
  }
  return l;
}
var Dm = /cubic-bezier\(([0-9,\.e ]+)\)/;
function vd(r) {
  var t = r && Dm.exec(r);
  if (t) {
    var e = t[1].split(","), i = +Se(e[0]), n = +Se(e[1]), a = +Se(e[2]), o = +Se(e[3]);
    if (isNaN(i + n + a + o))
      return;
    var s = [];
    return function(u) {
      return u <= 0 ? 0 : u >= 1 ? 1 : Va(0, i, a, 1, u, s) && _t(0, n, o, 1, s[0]);
    };
  }
}
var Mm = (function() {
  function r(t) {
    this._inited = !1, this._startTime = 0, this._pausedTime = 0, this._paused = !1, this._life = t.life || 1e3, this._delay = t.delay || 0, this.loop = t.loop || !1, this.onframe = t.onframe || Nt, this.ondestroy = t.ondestroy || Nt, this.onrestart = t.onrestart || Nt, t.easing && this.setEasing(t.easing);
  }
  return r.prototype.step = function(t, e) {
    if (this._inited || (this._startTime = t + this._delay, this._inited = !0), this._paused) {
      this._pausedTime += e;
      return;
    }
    var i = this._life, n = t - this._startTime - this._pausedTime, a = n / i;
    a < 0 && (a = 0), a = Math.min(a, 1);
    var o = this.easingFunc, s = o ? o(a) : a;
    if (this.onframe(s), a === 1)
      if (this.loop) {
        var u = n % i;
        this._startTime = t - u, this._pausedTime = 0, this.onrestart();
      } else
        return !0;
    return !1;
  }, r.prototype.pause = function() {
    this._paused = !0;
  }, r.prototype.resume = function() {
    this._paused = !1;
  }, r.prototype.setEasing = function(t) {
    this.easing = t, this.easingFunc = X(t) ? t : an[t] || vd(t);
  }, r;
})(), Cf = {
  transparent: [0, 0, 0, 0],
  aliceblue: [240, 248, 255, 1],
  antiquewhite: [250, 235, 215, 1],
  aqua: [0, 255, 255, 1],
  aquamarine: [127, 255, 212, 1],
  azure: [240, 255, 255, 1],
  beige: [245, 245, 220, 1],
  bisque: [255, 228, 196, 1],
  black: [0, 0, 0, 1],
  blanchedalmond: [255, 235, 205, 1],
  blue: [0, 0, 255, 1],
  blueviolet: [138, 43, 226, 1],
  brown: [165, 42, 42, 1],
  burlywood: [222, 184, 135, 1],
  cadetblue: [95, 158, 160, 1],
  chartreuse: [127, 255, 0, 1],
  chocolate: [210, 105, 30, 1],
  coral: [255, 127, 80, 1],
  cornflowerblue: [100, 149, 237, 1],
  cornsilk: [255, 248, 220, 1],
  crimson: [220, 20, 60, 1],
  cyan: [0, 255, 255, 1],
  darkblue: [0, 0, 139, 1],
  darkcyan: [0, 139, 139, 1],
  darkgoldenrod: [184, 134, 11, 1],
  darkgray: [169, 169, 169, 1],
  darkgreen: [0, 100, 0, 1],
  darkgrey: [169, 169, 169, 1],
  darkkhaki: [189, 183, 107, 1],
  darkmagenta: [139, 0, 139, 1],
  darkolivegreen: [85, 107, 47, 1],
  darkorange: [255, 140, 0, 1],
  darkorchid: [153, 50, 204, 1],
  darkred: [139, 0, 0, 1],
  darksalmon: [233, 150, 122, 1],
  darkseagreen: [143, 188, 143, 1],
  darkslateblue: [72, 61, 139, 1],
  darkslategray: [47, 79, 79, 1],
  darkslategrey: [47, 79, 79, 1],
  darkturquoise: [0, 206, 209, 1],
  darkviolet: [148, 0, 211, 1],
  deeppink: [255, 20, 147, 1],
  deepskyblue: [0, 191, 255, 1],
  dimgray: [105, 105, 105, 1],
  dimgrey: [105, 105, 105, 1],
  dodgerblue: [30, 144, 255, 1],
  firebrick: [178, 34, 34, 1],
  floralwhite: [255, 250, 240, 1],
  forestgreen: [34, 139, 34, 1],
  fuchsia: [255, 0, 255, 1],
  gainsboro: [220, 220, 220, 1],
  ghostwhite: [248, 248, 255, 1],
  gold: [255, 215, 0, 1],
  goldenrod: [218, 165, 32, 1],
  gray: [128, 128, 128, 1],
  green: [0, 128, 0, 1],
  greenyellow: [173, 255, 47, 1],
  grey: [128, 128, 128, 1],
  honeydew: [240, 255, 240, 1],
  hotpink: [255, 105, 180, 1],
  indianred: [205, 92, 92, 1],
  indigo: [75, 0, 130, 1],
  ivory: [255, 255, 240, 1],
  khaki: [240, 230, 140, 1],
  lavender: [230, 230, 250, 1],
  lavenderblush: [255, 240, 245, 1],
  lawngreen: [124, 252, 0, 1],
  lemonchiffon: [255, 250, 205, 1],
  lightblue: [173, 216, 230, 1],
  lightcoral: [240, 128, 128, 1],
  lightcyan: [224, 255, 255, 1],
  lightgoldenrodyellow: [250, 250, 210, 1],
  lightgray: [211, 211, 211, 1],
  lightgreen: [144, 238, 144, 1],
  lightgrey: [211, 211, 211, 1],
  lightpink: [255, 182, 193, 1],
  lightsalmon: [255, 160, 122, 1],
  lightseagreen: [32, 178, 170, 1],
  lightskyblue: [135, 206, 250, 1],
  lightslategray: [119, 136, 153, 1],
  lightslategrey: [119, 136, 153, 1],
  lightsteelblue: [176, 196, 222, 1],
  lightyellow: [255, 255, 224, 1],
  lime: [0, 255, 0, 1],
  limegreen: [50, 205, 50, 1],
  linen: [250, 240, 230, 1],
  magenta: [255, 0, 255, 1],
  maroon: [128, 0, 0, 1],
  mediumaquamarine: [102, 205, 170, 1],
  mediumblue: [0, 0, 205, 1],
  mediumorchid: [186, 85, 211, 1],
  mediumpurple: [147, 112, 219, 1],
  mediumseagreen: [60, 179, 113, 1],
  mediumslateblue: [123, 104, 238, 1],
  mediumspringgreen: [0, 250, 154, 1],
  mediumturquoise: [72, 209, 204, 1],
  mediumvioletred: [199, 21, 133, 1],
  midnightblue: [25, 25, 112, 1],
  mintcream: [245, 255, 250, 1],
  mistyrose: [255, 228, 225, 1],
  moccasin: [255, 228, 181, 1],
  navajowhite: [255, 222, 173, 1],
  navy: [0, 0, 128, 1],
  oldlace: [253, 245, 230, 1],
  olive: [128, 128, 0, 1],
  olivedrab: [107, 142, 35, 1],
  orange: [255, 165, 0, 1],
  orangered: [255, 69, 0, 1],
  orchid: [218, 112, 214, 1],
  palegoldenrod: [238, 232, 170, 1],
  palegreen: [152, 251, 152, 1],
  paleturquoise: [175, 238, 238, 1],
  palevioletred: [219, 112, 147, 1],
  papayawhip: [255, 239, 213, 1],
  peachpuff: [255, 218, 185, 1],
  peru: [205, 133, 63, 1],
  pink: [255, 192, 203, 1],
  plum: [221, 160, 221, 1],
  powderblue: [176, 224, 230, 1],
  purple: [128, 0, 128, 1],
  red: [255, 0, 0, 1],
  rosybrown: [188, 143, 143, 1],
  royalblue: [65, 105, 225, 1],
  saddlebrown: [139, 69, 19, 1],
  salmon: [250, 128, 114, 1],
  sandybrown: [244, 164, 96, 1],
  seagreen: [46, 139, 87, 1],
  seashell: [255, 245, 238, 1],
  sienna: [160, 82, 45, 1],
  silver: [192, 192, 192, 1],
  skyblue: [135, 206, 235, 1],
  slateblue: [106, 90, 205, 1],
  slategray: [112, 128, 144, 1],
  slategrey: [112, 128, 144, 1],
  snow: [255, 250, 250, 1],
  springgreen: [0, 255, 127, 1],
  steelblue: [70, 130, 180, 1],
  tan: [210, 180, 140, 1],
  teal: [0, 128, 128, 1],
  thistle: [216, 191, 216, 1],
  tomato: [255, 99, 71, 1],
  turquoise: [64, 224, 208, 1],
  violet: [238, 130, 238, 1],
  wheat: [245, 222, 179, 1],
  white: [255, 255, 255, 1],
  whitesmoke: [245, 245, 245, 1],
  yellow: [255, 255, 0, 1],
  yellowgreen: [154, 205, 50, 1]
};
function rr(r) {
  return r = Math.round(r), r < 0 ? 0 : r > 255 ? 255 : r;
}
function su(r) {
  return r < 0 ? 0 : r > 1 ? 1 : r;
}
function Uo(r) {
  var t = r;
  return t.length && t.charAt(t.length - 1) === "%" ? rr(parseFloat(t) / 100 * 255) : rr(parseInt(t, 10));
}
function on(r) {
  var t = r;
  return t.length && t.charAt(t.length - 1) === "%" ? su(parseFloat(t) / 100) : su(parseFloat(t));
}
function Yo(r, t, e) {
  return e < 0 ? e += 1 : e > 1 && (e -= 1), e * 6 < 1 ? r + (t - r) * e * 6 : e * 2 < 1 ? t : e * 3 < 2 ? r + (t - r) * (2 / 3 - e) * 6 : r;
}
function Un(r, t, e) {
  return r + (t - r) * e;
}
function qt(r, t, e, i, n) {
  return r[0] = t, r[1] = e, r[2] = i, r[3] = n, r;
}
function uu(r, t) {
  return r[0] = t[0], r[1] = t[1], r[2] = t[2], r[3] = t[3], r;
}
var cd = new On(20), Yn = null;
function Zr(r, t) {
  Yn && uu(Yn, t), Yn = cd.put(r, Yn || t.slice());
}
function ir(r, t) {
  if (r) {
    t = t || [];
    var e = cd.get(r);
    if (e)
      return uu(t, e);
    r = r + "";
    var i = r.replace(/ /g, "").toLowerCase();
    if (i in Cf)
      return uu(t, Cf[i]), Zr(r, t), t;
    var n = i.length;
    if (i.charAt(0) === "#") {
      if (n === 4 || n === 5) {
        var a = parseInt(i.slice(1, 4), 16);
        if (!(a >= 0 && a <= 4095)) {
          qt(t, 0, 0, 0, 1);
          return;
        }
        return qt(t, (a & 3840) >> 4 | (a & 3840) >> 8, a & 240 | (a & 240) >> 4, a & 15 | (a & 15) << 4, n === 5 ? parseInt(i.slice(4), 16) / 15 : 1), Zr(r, t), t;
      } else if (n === 7 || n === 9) {
        var a = parseInt(i.slice(1, 7), 16);
        if (!(a >= 0 && a <= 16777215)) {
          qt(t, 0, 0, 0, 1);
          return;
        }
        return qt(t, (a & 16711680) >> 16, (a & 65280) >> 8, a & 255, n === 9 ? parseInt(i.slice(7), 16) / 255 : 1), Zr(r, t), t;
      }
      return;
    }
    var o = i.indexOf("("), s = i.indexOf(")");
    if (o !== -1 && s + 1 === n) {
      var u = i.substr(0, o), l = i.substr(o + 1, s - (o + 1)).split(","), f = 1;
      switch (u) {
        case "rgba":
          if (l.length !== 4)
            return l.length === 3 ? qt(t, +l[0], +l[1], +l[2], 1) : qt(t, 0, 0, 0, 1);
          f = on(l.pop());
        case "rgb":
          if (l.length >= 3)
            return qt(t, Uo(l[0]), Uo(l[1]), Uo(l[2]), l.length === 3 ? f : on(l[3])), Zr(r, t), t;
          qt(t, 0, 0, 0, 1);
          return;
        case "hsla":
          if (l.length !== 4) {
            qt(t, 0, 0, 0, 1);
            return;
          }
          return l[3] = on(l[3]), Df(l, t), Zr(r, t), t;
        case "hsl":
          if (l.length !== 3) {
            qt(t, 0, 0, 0, 1);
            return;
          }
          return Df(l, t), Zr(r, t), t;
        default:
          return;
      }
    }
    qt(t, 0, 0, 0, 1);
  }
}
function Df(r, t) {
  var e = (parseFloat(r[0]) % 360 + 360) % 360 / 360, i = on(r[1]), n = on(r[2]), a = n <= 0.5 ? n * (i + 1) : n + i - n * i, o = n * 2 - a;
  return t = t || [], qt(t, rr(Yo(o, a, e + 1 / 3) * 255), rr(Yo(o, a, e) * 255), rr(Yo(o, a, e - 1 / 3) * 255), 1), r.length === 4 && (t[3] = r[3]), t;
}
function Mf(r, t) {
  var e = ir(r);
  if (e) {
    for (var i = 0; i < 3; i++)
      e[i] = e[i] * (1 - t) | 0, e[i] > 255 ? e[i] = 255 : e[i] < 0 && (e[i] = 0);
    return vl(e, e.length === 4 ? "rgba" : "rgb");
  }
}
function Am(r, t, e) {
  if (!(!(t && t.length) || !(r >= 0 && r <= 1))) {
    var i = r * (t.length - 1), n = Math.floor(i), a = Math.ceil(i), o = ir(t[n]), s = ir(t[a]), u = i - n, l = vl([
      rr(Un(o[0], s[0], u)),
      rr(Un(o[1], s[1], u)),
      rr(Un(o[2], s[2], u)),
      su(Un(o[3], s[3], u))
    ], "rgba");
    return e ? {
      color: l,
      leftIndex: n,
      rightIndex: a,
      value: i
    } : l;
  }
}
function vl(r, t) {
  if (!(!r || !r.length)) {
    var e = r[0] + "," + r[1] + "," + r[2];
    return (t === "rgba" || t === "hsva" || t === "hsla") && (e += "," + r[3]), t + "(" + e + ")";
  }
}
function Ua(r, t) {
  var e = ir(r);
  return e ? (0.299 * e[0] + 0.587 * e[1] + 0.114 * e[2]) * e[3] / 255 + (1 - e[3]) * t : 0;
}
var Af = new On(100);
function Lf(r) {
  if (z(r)) {
    var t = Af.get(r);
    return t || (t = Mf(r, -0.1), Af.put(r, t)), t;
  } else if (ho(r)) {
    var e = O({}, r);
    return e.colorStops = W(r.colorStops, function(i) {
      return {
        offset: i.offset,
        color: Mf(i.color, -0.1)
      };
    }), e;
  }
  return r;
}
function Lm(r) {
  return r.type === "linear";
}
function Im(r) {
  return r.type === "radial";
}
(function() {
  return U.hasGlobalWindow && X(window.btoa) ? function(r) {
    return window.btoa(unescape(encodeURIComponent(r)));
  } : typeof Buffer < "u" ? function(r) {
    return Buffer.from(r).toString("base64");
  } : function(r) {
    return null;
  };
})();
var lu = Array.prototype.slice;
function Re(r, t, e) {
  return (t - r) * e + r;
}
function Xo(r, t, e, i) {
  for (var n = t.length, a = 0; a < n; a++)
    r[a] = Re(t[a], e[a], i);
  return r;
}
function Pm(r, t, e, i) {
  for (var n = t.length, a = n && t[0].length, o = 0; o < n; o++) {
    r[o] || (r[o] = []);
    for (var s = 0; s < a; s++)
      r[o][s] = Re(t[o][s], e[o][s], i);
  }
  return r;
}
function Xn(r, t, e, i) {
  for (var n = t.length, a = 0; a < n; a++)
    r[a] = t[a] + e[a] * i;
  return r;
}
function If(r, t, e, i) {
  for (var n = t.length, a = n && t[0].length, o = 0; o < n; o++) {
    r[o] || (r[o] = []);
    for (var s = 0; s < a; s++)
      r[o][s] = t[o][s] + e[o][s] * i;
  }
  return r;
}
function Rm(r, t) {
  for (var e = r.length, i = t.length, n = e > i ? t : r, a = Math.min(e, i), o = n[a - 1] || { color: [0, 0, 0, 0], offset: 0 }, s = a; s < Math.max(e, i); s++)
    n.push({
      offset: o.offset,
      color: o.color.slice()
    });
}
function Em(r, t, e) {
  var i = r, n = t;
  if (!(!i.push || !n.push)) {
    var a = i.length, o = n.length;
    if (a !== o) {
      var s = a > o;
      if (s)
        i.length = o;
      else
        for (var u = a; u < o; u++)
          i.push(e === 1 ? n[u] : lu.call(n[u]));
    }
    for (var l = i[0] && i[0].length, u = 0; u < i.length; u++)
      if (e === 1)
        isNaN(i[u]) && (i[u] = n[u]);
      else
        for (var f = 0; f < l; f++)
          isNaN(i[u][f]) && (i[u][f] = n[u][f]);
  }
}
function Ca(r) {
  if (Ft(r)) {
    var t = r.length;
    if (Ft(r[0])) {
      for (var e = [], i = 0; i < t; i++)
        e.push(lu.call(r[i]));
      return e;
    }
    return lu.call(r);
  }
  return r;
}
function Da(r) {
  return r[0] = Math.floor(r[0]) || 0, r[1] = Math.floor(r[1]) || 0, r[2] = Math.floor(r[2]) || 0, r[3] = r[3] == null ? 1 : r[3], "rgba(" + r.join(",") + ")";
}
function km(r) {
  return Ft(r && r[0]) ? 2 : 1;
}
var $n = 0, Ma = 1, dd = 2, Qi = 3, fu = 4, hu = 5, Pf = 6;
function Rf(r) {
  return r === fu || r === hu;
}
function Zn(r) {
  return r === Ma || r === dd;
}
var Ei = [0, 0, 0, 0], Om = (function() {
  function r(t) {
    this.keyframes = [], this.discrete = !1, this._invalid = !1, this._needsSort = !1, this._lastFr = 0, this._lastFrP = 0, this.propName = t;
  }
  return r.prototype.isFinished = function() {
    return this._finished;
  }, r.prototype.setFinished = function() {
    this._finished = !0, this._additiveTrack && this._additiveTrack.setFinished();
  }, r.prototype.needsAnimate = function() {
    return this.keyframes.length >= 1;
  }, r.prototype.getAdditiveTrack = function() {
    return this._additiveTrack;
  }, r.prototype.addKeyframe = function(t, e, i) {
    this._needsSort = !0;
    var n = this.keyframes, a = n.length, o = !1, s = Pf, u = e;
    if (Ft(e)) {
      var l = km(e);
      s = l, (l === 1 && !ht(e[0]) || l === 2 && !ht(e[0][0])) && (o = !0);
    } else if (ht(e) && !Fa(e))
      s = $n;
    else if (z(e))
      if (!isNaN(+e))
        s = $n;
      else {
        var f = ir(e);
        f && (u = f, s = Qi);
      }
    else if (ho(e)) {
      var h = O({}, u);
      h.colorStops = W(e.colorStops, function(v) {
        return {
          offset: v.offset,
          color: ir(v.color)
        };
      }), Lm(e) ? s = fu : Im(e) && (s = hu), u = h;
    }
    a === 0 ? this.valType = s : (s !== this.valType || s === Pf) && (o = !0), this.discrete = this.discrete || o;
    var c = {
      time: t,
      value: u,
      rawValue: e,
      percent: 0
    };
    return i && (c.easing = i, c.easingFunc = X(i) ? i : an[i] || vd(i)), n.push(c), c;
  }, r.prototype.prepare = function(t, e) {
    var i = this.keyframes;
    this._needsSort && i.sort(function(y, p) {
      return y.time - p.time;
    });
    for (var n = this.valType, a = i.length, o = i[a - 1], s = this.discrete, u = Zn(n), l = Rf(n), f = 0; f < a; f++) {
      var h = i[f], c = h.value, v = o.value;
      h.percent = h.time / t, s || (u && f !== a - 1 ? Em(c, v, n) : l && Rm(c.colorStops, v.colorStops));
    }
    if (!s && n !== hu && e && this.needsAnimate() && e.needsAnimate() && n === e.valType && !e._finished) {
      this._additiveTrack = e;
      for (var d = i[0].value, f = 0; f < a; f++)
        n === $n ? i[f].additiveValue = i[f].value - d : n === Qi ? i[f].additiveValue = Xn([], i[f].value, d, -1) : Zn(n) && (i[f].additiveValue = n === Ma ? Xn([], i[f].value, d, -1) : If([], i[f].value, d, -1));
    }
  }, r.prototype.step = function(t, e) {
    if (!this._finished) {
      this._additiveTrack && this._additiveTrack._finished && (this._additiveTrack = null);
      var i = this._additiveTrack != null, n = i ? "additiveValue" : "value", a = this.valType, o = this.keyframes, s = o.length, u = this.propName, l = a === Qi, f, h = this._lastFr, c = Math.min, v, d;
      if (s === 1)
        v = d = o[0];
      else {
        if (e < 0)
          f = 0;
        else if (e < this._lastFrP) {
          var y = c(h + 1, s - 1);
          for (f = y; f >= 0 && !(o[f].percent <= e); f--)
            ;
          f = c(f, s - 2);
        } else {
          for (f = h; f < s && !(o[f].percent > e); f++)
            ;
          f = c(f - 1, s - 2);
        }
        d = o[f + 1], v = o[f];
      }
      if (v && d) {
        this._lastFr = f, this._lastFrP = e;
        var p = d.percent - v.percent, g = p === 0 ? 1 : c((e - v.percent) / p, 1);
        d.easingFunc && (g = d.easingFunc(g));
        var m = i ? this._additiveValue : l ? Ei : t[u];
        if ((Zn(a) || l) && !m && (m = this._additiveValue = []), this.discrete)
          t[u] = g < 1 ? v.rawValue : d.rawValue;
        else if (Zn(a))
          a === Ma ? Xo(m, v[n], d[n], g) : Pm(m, v[n], d[n], g);
        else if (Rf(a)) {
          var _ = v[n], S = d[n], b = a === fu;
          t[u] = {
            type: b ? "linear" : "radial",
            x: Re(_.x, S.x, g),
            y: Re(_.y, S.y, g),
            colorStops: W(_.colorStops, function(x, C) {
              var M = S.colorStops[C];
              return {
                offset: Re(x.offset, M.offset, g),
                color: Da(Xo([], x.color, M.color, g))
              };
            }),
            global: S.global
          }, b ? (t[u].x2 = Re(_.x2, S.x2, g), t[u].y2 = Re(_.y2, S.y2, g)) : t[u].r = Re(_.r, S.r, g);
        } else if (l)
          Xo(m, v[n], d[n], g), i || (t[u] = Da(m));
        else {
          var w = Re(v[n], d[n], g);
          i ? this._additiveValue = w : t[u] = w;
        }
        i && this._addToTarget(t);
      }
    }
  }, r.prototype._addToTarget = function(t) {
    var e = this.valType, i = this.propName, n = this._additiveValue;
    e === $n ? t[i] = t[i] + n : e === Qi ? (ir(t[i], Ei), Xn(Ei, Ei, n, 1), t[i] = Da(Ei)) : e === Ma ? Xn(t[i], t[i], n, 1) : e === dd && If(t[i], t[i], n, 1);
  }, r;
})(), cl = (function() {
  function r(t, e, i, n) {
    if (this._tracks = {}, this._trackKeys = [], this._maxTime = 0, this._started = 0, this._clip = null, this._target = t, this._loop = e, e && n) {
      il("Can' use additive animation on looped animation.");
      return;
    }
    this._additiveAnimators = n, this._allowDiscrete = i;
  }
  return r.prototype.getMaxTime = function() {
    return this._maxTime;
  }, r.prototype.getDelay = function() {
    return this._delay;
  }, r.prototype.getLoop = function() {
    return this._loop;
  }, r.prototype.getTarget = function() {
    return this._target;
  }, r.prototype.changeTarget = function(t) {
    this._target = t;
  }, r.prototype.when = function(t, e, i) {
    return this.whenWithKeys(t, e, ft(e), i);
  }, r.prototype.whenWithKeys = function(t, e, i, n) {
    for (var a = this._tracks, o = 0; o < i.length; o++) {
      var s = i[o], u = a[s];
      if (!u) {
        u = a[s] = new Om(s);
        var l = void 0, f = this._getAdditiveTrack(s);
        if (f) {
          var h = f.keyframes, c = h[h.length - 1];
          l = c && c.value, f.valType === Qi && l && (l = Da(l));
        } else
          l = this._target[s];
        if (l == null)
          continue;
        t > 0 && u.addKeyframe(0, Ca(l), n), this._trackKeys.push(s);
      }
      u.addKeyframe(t, Ca(e[s]), n);
    }
    return this._maxTime = Math.max(this._maxTime, t), this;
  }, r.prototype.pause = function() {
    this._clip.pause(), this._paused = !0;
  }, r.prototype.resume = function() {
    this._clip.resume(), this._paused = !1;
  }, r.prototype.isPaused = function() {
    return !!this._paused;
  }, r.prototype.duration = function(t) {
    return this._maxTime = t, this._force = !0, this;
  }, r.prototype._doneCallback = function() {
    this._setTracksFinished(), this._clip = null;
    var t = this._doneCbs;
    if (t)
      for (var e = t.length, i = 0; i < e; i++)
        t[i].call(this);
  }, r.prototype._abortedCallback = function() {
    this._setTracksFinished();
    var t = this.animation, e = this._abortedCbs;
    if (t && t.removeClip(this._clip), this._clip = null, e)
      for (var i = 0; i < e.length; i++)
        e[i].call(this);
  }, r.prototype._setTracksFinished = function() {
    for (var t = this._tracks, e = this._trackKeys, i = 0; i < e.length; i++)
      t[e[i]].setFinished();
  }, r.prototype._getAdditiveTrack = function(t) {
    var e, i = this._additiveAnimators;
    if (i)
      for (var n = 0; n < i.length; n++) {
        var a = i[n].getTrack(t);
        a && (e = a);
      }
    return e;
  }, r.prototype.start = function(t) {
    if (!(this._started > 0)) {
      this._started = 1;
      for (var e = this, i = [], n = this._maxTime || 0, a = 0; a < this._trackKeys.length; a++) {
        var o = this._trackKeys[a], s = this._tracks[o], u = this._getAdditiveTrack(o), l = s.keyframes, f = l.length;
        if (s.prepare(n, u), s.needsAnimate())
          if (!this._allowDiscrete && s.discrete) {
            var h = l[f - 1];
            h && (e._target[s.propName] = h.rawValue), s.setFinished();
          } else
            i.push(s);
      }
      if (i.length || this._force) {
        var c = new Mm({
          life: n,
          loop: this._loop,
          delay: this._delay || 0,
          onframe: function(v) {
            e._started = 2;
            var d = e._additiveAnimators;
            if (d) {
              for (var y = !1, p = 0; p < d.length; p++)
                if (d[p]._clip) {
                  y = !0;
                  break;
                }
              y || (e._additiveAnimators = null);
            }
            for (var p = 0; p < i.length; p++)
              i[p].step(e._target, v);
            var g = e._onframeCbs;
            if (g)
              for (var p = 0; p < g.length; p++)
                g[p](e._target, v);
          },
          ondestroy: function() {
            e._doneCallback();
          }
        });
        this._clip = c, this.animation && this.animation.addClip(c), t && c.setEasing(t);
      } else
        this._doneCallback();
      return this;
    }
  }, r.prototype.stop = function(t) {
    if (this._clip) {
      var e = this._clip;
      t && e.onframe(1), this._abortedCallback();
    }
  }, r.prototype.delay = function(t) {
    return this._delay = t, this;
  }, r.prototype.during = function(t) {
    return t && (this._onframeCbs || (this._onframeCbs = []), this._onframeCbs.push(t)), this;
  }, r.prototype.done = function(t) {
    return t && (this._doneCbs || (this._doneCbs = []), this._doneCbs.push(t)), this;
  }, r.prototype.aborted = function(t) {
    return t && (this._abortedCbs || (this._abortedCbs = []), this._abortedCbs.push(t)), this;
  }, r.prototype.getClip = function() {
    return this._clip;
  }, r.prototype.getTrack = function(t) {
    return this._tracks[t];
  }, r.prototype.getTracks = function() {
    var t = this;
    return W(this._trackKeys, function(e) {
      return t._tracks[e];
    });
  }, r.prototype.stopTracks = function(t, e) {
    if (!t.length || !this._clip)
      return !0;
    for (var i = this._tracks, n = this._trackKeys, a = 0; a < t.length; a++) {
      var o = i[t[a]];
      o && !o.isFinished() && (e ? o.step(this._target, 1) : this._started === 1 && o.step(this._target, 0), o.setFinished());
    }
    for (var s = !0, a = 0; a < n.length; a++)
      if (!i[n[a]].isFinished()) {
        s = !1;
        break;
      }
    return s && this._abortedCallback(), s;
  }, r.prototype.saveTo = function(t, e, i) {
    if (t) {
      e = e || this._trackKeys;
      for (var n = 0; n < e.length; n++) {
        var a = e[n], o = this._tracks[a];
        if (!(!o || o.isFinished())) {
          var s = o.keyframes, u = s[i ? 0 : s.length - 1];
          u && (t[a] = Ca(u.rawValue));
        }
      }
    }
  }, r.prototype.__changeFinalValue = function(t, e) {
    e = e || ft(t);
    for (var i = 0; i < e.length; i++) {
      var n = e[i], a = this._tracks[n];
      if (a) {
        var o = a.keyframes;
        if (o.length > 1) {
          var s = o.pop();
          a.addKeyframe(s.time, t[n]), a.prepare(this._maxTime, a.getAdditiveTrack());
        }
      }
    }
  }, r;
})(), Me = (function() {
  function r(t) {
    t && (this._$eventProcessor = t);
  }
  return r.prototype.on = function(t, e, i, n) {
    this._$handlers || (this._$handlers = {});
    var a = this._$handlers;
    if (typeof e == "function" && (n = i, i = e, e = null), !i || !t)
      return this;
    var o = this._$eventProcessor;
    e != null && o && o.normalizeQuery && (e = o.normalizeQuery(e)), a[t] || (a[t] = []);
    for (var s = 0; s < a[t].length; s++)
      if (a[t][s].h === i)
        return this;
    var u = {
      h: i,
      query: e,
      ctx: n || this,
      callAtLast: i.zrEventfulCallAtLast
    }, l = a[t].length - 1, f = a[t][l];
    return f && f.callAtLast ? a[t].splice(l, 0, u) : a[t].push(u), this;
  }, r.prototype.isSilent = function(t) {
    var e = this._$handlers;
    return !e || !e[t] || !e[t].length;
  }, r.prototype.off = function(t, e) {
    var i = this._$handlers;
    if (!i)
      return this;
    if (!t)
      return this._$handlers = {}, this;
    if (e) {
      if (i[t]) {
        for (var n = [], a = 0, o = i[t].length; a < o; a++)
          i[t][a].h !== e && n.push(i[t][a]);
        i[t] = n;
      }
      i[t] && i[t].length === 0 && delete i[t];
    } else
      delete i[t];
    return this;
  }, r.prototype.trigger = function(t) {
    for (var e = [], i = 1; i < arguments.length; i++)
      e[i - 1] = arguments[i];
    if (!this._$handlers)
      return this;
    var n = this._$handlers[t], a = this._$eventProcessor;
    if (n)
      for (var o = e.length, s = n.length, u = 0; u < s; u++) {
        var l = n[u];
        if (!(a && a.filter && l.query != null && !a.filter(t, l.query)))
          switch (o) {
            case 0:
              l.h.call(l.ctx);
              break;
            case 1:
              l.h.call(l.ctx, e[0]);
              break;
            case 2:
              l.h.call(l.ctx, e[0], e[1]);
              break;
            default:
              l.h.apply(l.ctx, e);
              break;
          }
      }
    return a && a.afterTrigger && a.afterTrigger(t), this;
  }, r.prototype.triggerWithContext = function(t) {
    for (var e = [], i = 1; i < arguments.length; i++)
      e[i - 1] = arguments[i];
    if (!this._$handlers)
      return this;
    var n = this._$handlers[t], a = this._$eventProcessor;
    if (n)
      for (var o = e.length, s = e[o - 1], u = n.length, l = 0; l < u; l++) {
        var f = n[l];
        if (!(a && a.filter && f.query != null && !a.filter(t, f.query)))
          switch (o) {
            case 0:
              f.h.call(s);
              break;
            case 1:
              f.h.call(s, e[0]);
              break;
            case 2:
              f.h.call(s, e[0], e[1]);
              break;
            default:
              f.h.apply(s, e.slice(1, o - 1));
              break;
          }
      }
    return a && a.afterTrigger && a.afterTrigger(t), this;
  }, r;
})(), pd = 1;
U.hasGlobalWindow && (pd = Math.max(window.devicePixelRatio || window.screen && window.screen.deviceXDPI / window.screen.logicalXDPI || 1, 1));
var Ya = pd, vu = 0.4, cu = "#333", du = "#ccc", Bm = "#eee", Wt = 1, Ji = 2, ui = 4, $o = "__zr_normal__", Zo = Sn.concat(["ignore"]), Nm = Ti(Sn, function(r, t) {
  return r[t] = !0, r;
}, { ignore: !1 }), qr = {}, Fm = new et(0, 0, 0, 0), go = (function() {
  function r(t) {
    this.id = Kc(), this.animators = [], this.currentStates = [], this.states = {}, this._init(t);
  }
  return r.prototype._init = function(t) {
    this.attr(t);
  }, r.prototype.drift = function(t, e, i) {
    switch (this.draggable) {
      case "horizontal":
        e = 0;
        break;
      case "vertical":
        t = 0;
        break;
    }
    var n = this.transform;
    n || (n = this.transform = [1, 0, 0, 1, 0, 0]), n[4] += t, n[5] += e, this.decomposeTransform(), this.markRedraw();
  }, r.prototype.beforeUpdate = function() {
  }, r.prototype.afterUpdate = function() {
  }, r.prototype.update = function() {
    this.updateTransform(), this.__dirty && this.updateInnerText();
  }, r.prototype.updateInnerText = function(t) {
    var e = this._textContent;
    if (e && (!e.ignore || t)) {
      this.textConfig || (this.textConfig = {});
      var i = this.textConfig, n = i.local, a = e.innerTransformable, o = void 0, s = void 0, u = !1;
      a.parent = n ? this : null;
      var l = !1;
      if (a.copyTransform(e), i.position != null) {
        var f = Fm;
        i.layoutRect ? f.copy(i.layoutRect) : f.copy(this.getBoundingRect()), n || f.applyTransform(this.transform), this.calculateTextPosition ? this.calculateTextPosition(qr, i, f) : za(qr, i, f), a.x = qr.x, a.y = qr.y, o = qr.align, s = qr.verticalAlign;
        var h = i.origin;
        if (h && i.rotation != null) {
          var c = void 0, v = void 0;
          h === "center" ? (c = f.width * 0.5, v = f.height * 0.5) : (c = or(h[0], f.width), v = or(h[1], f.height)), l = !0, a.originX = -a.x + c + (n ? 0 : f.x), a.originY = -a.y + v + (n ? 0 : f.y);
        }
      }
      i.rotation != null && (a.rotation = i.rotation);
      var d = i.offset;
      d && (a.x += d[0], a.y += d[1], l || (a.originX = -d[0], a.originY = -d[1]));
      var y = i.inside == null ? typeof i.position == "string" && i.position.indexOf("inside") >= 0 : i.inside, p = this._innerTextDefaultStyle || (this._innerTextDefaultStyle = {}), g = void 0, m = void 0, _ = void 0;
      y && this.canBeInsideText() ? (g = i.insideFill, m = i.insideStroke, (g == null || g === "auto") && (g = this.getInsideTextFill()), (m == null || m === "auto") && (m = this.getInsideTextStroke(g), _ = !0)) : (g = i.outsideFill, m = i.outsideStroke, (g == null || g === "auto") && (g = this.getOutsideFill()), (m == null || m === "auto") && (m = this.getOutsideStroke(g), _ = !0)), g = g || "#000", (g !== p.fill || m !== p.stroke || _ !== p.autoStroke || o !== p.align || s !== p.verticalAlign) && (u = !0, p.fill = g, p.stroke = m, p.autoStroke = _, p.align = o, p.verticalAlign = s, e.setDefaultTextStyle(p)), e.__dirty |= Wt, u && e.dirtyStyle(!0);
    }
  }, r.prototype.canBeInsideText = function() {
    return !0;
  }, r.prototype.getInsideTextFill = function() {
    return "#fff";
  }, r.prototype.getInsideTextStroke = function(t) {
    return "#000";
  }, r.prototype.getOutsideFill = function() {
    return this.__zr && this.__zr.isDarkMode() ? du : cu;
  }, r.prototype.getOutsideStroke = function(t) {
    var e = this.__zr && this.__zr.getBackgroundColor(), i = typeof e == "string" && ir(e);
    i || (i = [255, 255, 255, 1]);
    for (var n = i[3], a = this.__zr.isDarkMode(), o = 0; o < 3; o++)
      i[o] = i[o] * n + (a ? 0 : 255) * (1 - n);
    return i[3] = 1, vl(i, "rgba");
  }, r.prototype.traverse = function(t, e) {
  }, r.prototype.attrKV = function(t, e) {
    t === "textConfig" ? this.setTextConfig(e) : t === "textContent" ? this.setTextContent(e) : t === "clipPath" ? this.setClipPath(e) : t === "extra" ? (this.extra = this.extra || {}, O(this.extra, e)) : this[t] = e;
  }, r.prototype.hide = function() {
    this.ignore = !0, this.markRedraw();
  }, r.prototype.show = function() {
    this.ignore = !1, this.markRedraw();
  }, r.prototype.attr = function(t, e) {
    if (typeof t == "string")
      this.attrKV(t, e);
    else if (V(t))
      for (var i = t, n = ft(i), a = 0; a < n.length; a++) {
        var o = n[a];
        this.attrKV(o, t[o]);
      }
    return this.markRedraw(), this;
  }, r.prototype.saveCurrentToNormalState = function(t) {
    this._innerSaveToNormal(t);
    for (var e = this._normalState, i = 0; i < this.animators.length; i++) {
      var n = this.animators[i], a = n.__fromStateTransition;
      if (!(n.getLoop() || a && a !== $o)) {
        var o = n.targetName, s = o ? e[o] : e;
        n.saveTo(s);
      }
    }
  }, r.prototype._innerSaveToNormal = function(t) {
    var e = this._normalState;
    e || (e = this._normalState = {}), t.textConfig && !e.textConfig && (e.textConfig = this.textConfig), this._savePrimaryToNormal(t, e, Zo);
  }, r.prototype._savePrimaryToNormal = function(t, e, i) {
    for (var n = 0; n < i.length; n++) {
      var a = i[n];
      t[a] != null && !(a in e) && (e[a] = this[a]);
    }
  }, r.prototype.hasState = function() {
    return this.currentStates.length > 0;
  }, r.prototype.getState = function(t) {
    return this.states[t];
  }, r.prototype.ensureState = function(t) {
    var e = this.states;
    return e[t] || (e[t] = {}), e[t];
  }, r.prototype.clearStates = function(t) {
    this.useState($o, !1, t);
  }, r.prototype.useState = function(t, e, i, n) {
    var a = t === $o, o = this.hasState();
    if (!(!o && a)) {
      var s = this.currentStates, u = this.stateTransition;
      if (!(ut(s, t) >= 0 && (e || s.length === 1))) {
        var l;
        if (this.stateProxy && !a && (l = this.stateProxy(t)), l || (l = this.states && this.states[t]), !l && !a) {
          il("State " + t + " not exists.");
          return;
        }
        a || this.saveCurrentToNormalState(l);
        var f = !!(l && l.hoverLayer || n);
        f && this._toggleHoverLayerFlag(!0), this._applyStateObj(t, l, this._normalState, e, !i && !this.__inHover && u && u.duration > 0, u);
        var h = this._textContent, c = this._textGuide;
        return h && h.useState(t, e, i, f), c && c.useState(t, e, i, f), a ? (this.currentStates = [], this._normalState = {}) : e ? this.currentStates.push(t) : this.currentStates = [t], this._updateAnimationTargets(), this.markRedraw(), !f && this.__inHover && (this._toggleHoverLayerFlag(!1), this.__dirty &= ~Wt), l;
      }
    }
  }, r.prototype.useStates = function(t, e, i) {
    if (!t.length)
      this.clearStates();
    else {
      var n = [], a = this.currentStates, o = t.length, s = o === a.length;
      if (s) {
        for (var u = 0; u < o; u++)
          if (t[u] !== a[u]) {
            s = !1;
            break;
          }
      }
      if (s)
        return;
      for (var u = 0; u < o; u++) {
        var l = t[u], f = void 0;
        this.stateProxy && (f = this.stateProxy(l, t)), f || (f = this.states[l]), f && n.push(f);
      }
      var h = n[o - 1], c = !!(h && h.hoverLayer || i);
      c && this._toggleHoverLayerFlag(!0);
      var v = this._mergeStates(n), d = this.stateTransition;
      this.saveCurrentToNormalState(v), this._applyStateObj(t.join(","), v, this._normalState, !1, !e && !this.__inHover && d && d.duration > 0, d);
      var y = this._textContent, p = this._textGuide;
      y && y.useStates(t, e, c), p && p.useStates(t, e, c), this._updateAnimationTargets(), this.currentStates = t.slice(), this.markRedraw(), !c && this.__inHover && (this._toggleHoverLayerFlag(!1), this.__dirty &= ~Wt);
    }
  }, r.prototype.isSilent = function() {
    for (var t = this.silent, e = this.parent; !t && e; ) {
      if (e.silent) {
        t = !0;
        break;
      }
      e = e.parent;
    }
    return t;
  }, r.prototype._updateAnimationTargets = function() {
    for (var t = 0; t < this.animators.length; t++) {
      var e = this.animators[t];
      e.targetName && e.changeTarget(this[e.targetName]);
    }
  }, r.prototype.removeState = function(t) {
    var e = ut(this.currentStates, t);
    if (e >= 0) {
      var i = this.currentStates.slice();
      i.splice(e, 1), this.useStates(i);
    }
  }, r.prototype.replaceState = function(t, e, i) {
    var n = this.currentStates.slice(), a = ut(n, t), o = ut(n, e) >= 0;
    a >= 0 ? o ? n.splice(a, 1) : n[a] = e : i && !o && n.push(e), this.useStates(n);
  }, r.prototype.toggleState = function(t, e) {
    e ? this.useState(t, !0) : this.removeState(t);
  }, r.prototype._mergeStates = function(t) {
    for (var e = {}, i, n = 0; n < t.length; n++) {
      var a = t[n];
      O(e, a), a.textConfig && (i = i || {}, O(i, a.textConfig));
    }
    return i && (e.textConfig = i), e;
  }, r.prototype._applyStateObj = function(t, e, i, n, a, o) {
    var s = !(e && n);
    e && e.textConfig ? (this.textConfig = O({}, n ? this.textConfig : i.textConfig), O(this.textConfig, e.textConfig)) : s && i.textConfig && (this.textConfig = i.textConfig);
    for (var u = {}, l = !1, f = 0; f < Zo.length; f++) {
      var h = Zo[f], c = a && Nm[h];
      e && e[h] != null ? c ? (l = !0, u[h] = e[h]) : this[h] = e[h] : s && i[h] != null && (c ? (l = !0, u[h] = i[h]) : this[h] = i[h]);
    }
    if (!a)
      for (var f = 0; f < this.animators.length; f++) {
        var v = this.animators[f], d = v.targetName;
        v.getLoop() || v.__changeFinalValue(d ? (e || i)[d] : e || i);
      }
    l && this._transitionState(t, u, o);
  }, r.prototype._attachComponent = function(t) {
    if (!(t.__zr && !t.__hostTarget) && t !== this) {
      var e = this.__zr;
      e && t.addSelfToZr(e), t.__zr = e, t.__hostTarget = this;
    }
  }, r.prototype._detachComponent = function(t) {
    t.__zr && t.removeSelfFromZr(t.__zr), t.__zr = null, t.__hostTarget = null;
  }, r.prototype.getClipPath = function() {
    return this._clipPath;
  }, r.prototype.setClipPath = function(t) {
    this._clipPath && this._clipPath !== t && this.removeClipPath(), this._attachComponent(t), this._clipPath = t, this.markRedraw();
  }, r.prototype.removeClipPath = function() {
    var t = this._clipPath;
    t && (this._detachComponent(t), this._clipPath = null, this.markRedraw());
  }, r.prototype.getTextContent = function() {
    return this._textContent;
  }, r.prototype.setTextContent = function(t) {
    var e = this._textContent;
    e !== t && (e && e !== t && this.removeTextContent(), t.innerTransformable = new hl(), this._attachComponent(t), this._textContent = t, this.markRedraw());
  }, r.prototype.setTextConfig = function(t) {
    this.textConfig || (this.textConfig = {}), O(this.textConfig, t), this.markRedraw();
  }, r.prototype.removeTextConfig = function() {
    this.textConfig = null, this.markRedraw();
  }, r.prototype.removeTextContent = function() {
    var t = this._textContent;
    t && (t.innerTransformable = null, this._detachComponent(t), this._textContent = null, this._innerTextDefaultStyle = null, this.markRedraw());
  }, r.prototype.getTextGuideLine = function() {
    return this._textGuide;
  }, r.prototype.setTextGuideLine = function(t) {
    this._textGuide && this._textGuide !== t && this.removeTextGuideLine(), this._attachComponent(t), this._textGuide = t, this.markRedraw();
  }, r.prototype.removeTextGuideLine = function() {
    var t = this._textGuide;
    t && (this._detachComponent(t), this._textGuide = null, this.markRedraw());
  }, r.prototype.markRedraw = function() {
    this.__dirty |= Wt;
    var t = this.__zr;
    t && (this.__inHover ? t.refreshHover() : t.refresh()), this.__hostTarget && this.__hostTarget.markRedraw();
  }, r.prototype.dirty = function() {
    this.markRedraw();
  }, r.prototype._toggleHoverLayerFlag = function(t) {
    this.__inHover = t;
    var e = this._textContent, i = this._textGuide;
    e && (e.__inHover = t), i && (i.__inHover = t);
  }, r.prototype.addSelfToZr = function(t) {
    if (this.__zr !== t) {
      this.__zr = t;
      var e = this.animators;
      if (e)
        for (var i = 0; i < e.length; i++)
          t.animation.addAnimator(e[i]);
      this._clipPath && this._clipPath.addSelfToZr(t), this._textContent && this._textContent.addSelfToZr(t), this._textGuide && this._textGuide.addSelfToZr(t);
    }
  }, r.prototype.removeSelfFromZr = function(t) {
    if (this.__zr) {
      this.__zr = null;
      var e = this.animators;
      if (e)
        for (var i = 0; i < e.length; i++)
          t.animation.removeAnimator(e[i]);
      this._clipPath && this._clipPath.removeSelfFromZr(t), this._textContent && this._textContent.removeSelfFromZr(t), this._textGuide && this._textGuide.removeSelfFromZr(t);
    }
  }, r.prototype.animate = function(t, e, i) {
    var n = t ? this[t] : this, a = new cl(n, e, i);
    return t && (a.targetName = t), this.addAnimator(a, t), a;
  }, r.prototype.addAnimator = function(t, e) {
    var i = this.__zr, n = this;
    t.during(function() {
      n.updateDuringAnimation(e);
    }).done(function() {
      var a = n.animators, o = ut(a, t);
      o >= 0 && a.splice(o, 1);
    }), this.animators.push(t), i && i.animation.addAnimator(t), i && i.wakeUp();
  }, r.prototype.updateDuringAnimation = function(t) {
    this.markRedraw();
  }, r.prototype.stopAnimation = function(t, e) {
    for (var i = this.animators, n = i.length, a = [], o = 0; o < n; o++) {
      var s = i[o];
      !t || t === s.scope ? s.stop(e) : a.push(s);
    }
    return this.animators = a, this;
  }, r.prototype.animateTo = function(t, e, i) {
    qo(this, t, e, i);
  }, r.prototype.animateFrom = function(t, e, i) {
    qo(this, t, e, i, !0);
  }, r.prototype._transitionState = function(t, e, i, n) {
    for (var a = qo(this, e, i, n), o = 0; o < a.length; o++)
      a[o].__fromStateTransition = t;
  }, r.prototype.getBoundingRect = function() {
    return null;
  }, r.prototype.getPaintRect = function() {
    return null;
  }, r.initDefaultProps = (function() {
    var t = r.prototype;
    t.type = "element", t.name = "", t.ignore = t.silent = t.isGroup = t.draggable = t.dragging = t.ignoreClip = t.__inHover = !1, t.__dirty = Wt;
    function e(i, n, a, o) {
      Object.defineProperty(t, i, {
        get: function() {
          if (!this[n]) {
            var u = this[n] = [];
            s(this, u);
          }
          return this[n];
        },
        set: function(u) {
          this[a] = u[0], this[o] = u[1], this[n] = u, s(this, u);
        }
      });
      function s(u, l) {
        Object.defineProperty(l, 0, {
          get: function() {
            return u[a];
          },
          set: function(f) {
            u[a] = f;
          }
        }), Object.defineProperty(l, 1, {
          get: function() {
            return u[o];
          },
          set: function(f) {
            u[o] = f;
          }
        });
      }
    }
    Object.defineProperty && (e("position", "_legacyPos", "x", "y"), e("scale", "_legacyScale", "scaleX", "scaleY"), e("origin", "_legacyOrigin", "originX", "originY"));
  })(), r;
})();
De(go, Me);
De(go, hl);
function qo(r, t, e, i, n) {
  e = e || {};
  var a = [];
  gd(r, "", r, t, e, i, a, n);
  var o = a.length, s = !1, u = e.done, l = e.aborted, f = function() {
    s = !0, o--, o <= 0 && (s ? u && u() : l && l());
  }, h = function() {
    o--, o <= 0 && (s ? u && u() : l && l());
  };
  o || u && u(), a.length > 0 && e.during && a[0].during(function(d, y) {
    e.during(y);
  });
  for (var c = 0; c < a.length; c++) {
    var v = a[c];
    f && v.done(f), h && v.aborted(h), e.force && v.duration(e.duration), v.start(e.easing);
  }
  return a;
}
function Ko(r, t, e) {
  for (var i = 0; i < e; i++)
    r[i] = t[i];
}
function zm(r) {
  return Ft(r[0]);
}
function Hm(r, t, e) {
  if (Ft(t[e]))
    if (Ft(r[e]) || (r[e] = []), zt(t[e])) {
      var i = t[e].length;
      r[e].length !== i && (r[e] = new t[e].constructor(i), Ko(r[e], t[e], i));
    } else {
      var n = t[e], a = r[e], o = n.length;
      if (zm(n))
        for (var s = n[0].length, u = 0; u < o; u++)
          a[u] ? Ko(a[u], n[u], s) : a[u] = Array.prototype.slice.call(n[u]);
      else
        Ko(a, n, o);
      a.length = n.length;
    }
  else
    r[e] = t[e];
}
function Vm(r, t) {
  return r === t || Ft(r) && Ft(t) && Gm(r, t);
}
function Gm(r, t) {
  var e = r.length;
  if (e !== t.length)
    return !1;
  for (var i = 0; i < e; i++)
    if (r[i] !== t[i])
      return !1;
  return !0;
}
function gd(r, t, e, i, n, a, o, s) {
  for (var u = ft(i), l = n.duration, f = n.delay, h = n.additive, c = n.setToFinal, v = !V(a), d = r.animators, y = [], p = 0; p < u.length; p++) {
    var g = u[p], m = i[g];
    if (m != null && e[g] != null && (v || a[g]))
      if (V(m) && !Ft(m) && !ho(m)) {
        if (t) {
          s || (e[g] = m, r.updateDuringAnimation(t));
          continue;
        }
        gd(r, g, e[g], m, n, a && a[g], o, s);
      } else
        y.push(g);
    else s || (e[g] = m, r.updateDuringAnimation(t), y.push(g));
  }
  var _ = y.length;
  if (!h && _)
    for (var S = 0; S < d.length; S++) {
      var b = d[S];
      if (b.targetName === t) {
        var w = b.stopTracks(y);
        if (w) {
          var x = ut(d, b);
          d.splice(x, 1);
        }
      }
    }
  if (n.force || (y = Ct(y, function(T) {
    return !Vm(i[T], e[T]);
  }), _ = y.length), _ > 0 || n.force && !o.length) {
    var C = void 0, M = void 0, A = void 0;
    if (s) {
      M = {}, c && (C = {});
      for (var S = 0; S < _; S++) {
        var g = y[S];
        M[g] = e[g], c ? C[g] = i[g] : e[g] = i[g];
      }
    } else if (c) {
      A = {};
      for (var S = 0; S < _; S++) {
        var g = y[S];
        A[g] = Ca(e[g]), Hm(e, i, g);
      }
    }
    var b = new cl(e, !1, !1, h ? Ct(d, function(L) {
      return L.targetName === t;
    }) : null);
    b.targetName = t, n.scope && (b.scope = n.scope), c && C && b.whenWithKeys(0, C, y), A && b.whenWithKeys(0, A, y), b.whenWithKeys(l ?? 500, s ? M : i, y).delay(f || 0), r.addAnimator(b, t), o.push(b);
  }
}
var pu = "__zr_style_" + Math.round(Math.random() * 10), Nr = {
  shadowBlur: 0,
  shadowOffsetX: 0,
  shadowOffsetY: 0,
  shadowColor: "#000",
  opacity: 1,
  blend: "source-over"
}, yo = {
  style: {
    shadowBlur: !0,
    shadowOffsetX: !0,
    shadowOffsetY: !0,
    shadowColor: !0,
    opacity: !0
  }
};
Nr[pu] = !0;
var Ef = ["z", "z2", "invisible"], Wm = ["invisible"], Bn = (function(r) {
  B(t, r);
  function t(e) {
    return r.call(this, e) || this;
  }
  return t.prototype._init = function(e) {
    for (var i = ft(e), n = 0; n < i.length; n++) {
      var a = i[n];
      a === "style" ? this.useStyle(e[a]) : r.prototype.attrKV.call(this, a, e[a]);
    }
    this.style || this.useStyle({});
  }, t.prototype.beforeBrush = function() {
  }, t.prototype.afterBrush = function() {
  }, t.prototype.innerBeforeBrush = function() {
  }, t.prototype.innerAfterBrush = function() {
  }, t.prototype.shouldBePainted = function(e, i, n, a) {
    var o = this.transform;
    if (this.ignore || this.invisible || this.style.opacity === 0 || this.culling && Um(this, e, i) || o && !o[0] && !o[3])
      return !1;
    if (n && this.__clipPaths) {
      for (var s = 0; s < this.__clipPaths.length; ++s)
        if (this.__clipPaths[s].isZeroArea())
          return !1;
    }
    if (a && this.parent)
      for (var u = this.parent; u; ) {
        if (u.ignore)
          return !1;
        u = u.parent;
      }
    return !0;
  }, t.prototype.contain = function(e, i) {
    return this.rectContain(e, i);
  }, t.prototype.traverse = function(e, i) {
    e.call(i, this);
  }, t.prototype.rectContain = function(e, i) {
    var n = this.transformCoordToLocal(e, i), a = this.getBoundingRect();
    return a.contain(n[0], n[1]);
  }, t.prototype.getPaintRect = function() {
    var e = this._paintRect;
    if (!this._paintRect || this.__dirty) {
      var i = this.transform, n = this.getBoundingRect(), a = this.style, o = a.shadowBlur || 0, s = a.shadowOffsetX || 0, u = a.shadowOffsetY || 0;
      e = this._paintRect || (this._paintRect = new et(0, 0, 0, 0)), i ? et.applyTransform(e, n, i) : e.copy(n), (o || s || u) && (e.width += o * 2 + Math.abs(s), e.height += o * 2 + Math.abs(u), e.x = Math.min(e.x, e.x + s - o), e.y = Math.min(e.y, e.y + u - o));
      var l = this.dirtyRectTolerance;
      e.isZero() || (e.x = Math.floor(e.x - l), e.y = Math.floor(e.y - l), e.width = Math.ceil(e.width + 1 + l * 2), e.height = Math.ceil(e.height + 1 + l * 2));
    }
    return e;
  }, t.prototype.setPrevPaintRect = function(e) {
    e ? (this._prevPaintRect = this._prevPaintRect || new et(0, 0, 0, 0), this._prevPaintRect.copy(e)) : this._prevPaintRect = null;
  }, t.prototype.getPrevPaintRect = function() {
    return this._prevPaintRect;
  }, t.prototype.animateStyle = function(e) {
    return this.animate("style", e);
  }, t.prototype.updateDuringAnimation = function(e) {
    e === "style" ? this.dirtyStyle() : this.markRedraw();
  }, t.prototype.attrKV = function(e, i) {
    e !== "style" ? r.prototype.attrKV.call(this, e, i) : this.style ? this.setStyle(i) : this.useStyle(i);
  }, t.prototype.setStyle = function(e, i) {
    return typeof e == "string" ? this.style[e] = i : O(this.style, e), this.dirtyStyle(), this;
  }, t.prototype.dirtyStyle = function(e) {
    e || this.markRedraw(), this.__dirty |= Ji, this._rect && (this._rect = null);
  }, t.prototype.dirty = function() {
    this.dirtyStyle();
  }, t.prototype.styleChanged = function() {
    return !!(this.__dirty & Ji);
  }, t.prototype.styleUpdated = function() {
    this.__dirty &= ~Ji;
  }, t.prototype.createStyle = function(e) {
    return vo(Nr, e);
  }, t.prototype.useStyle = function(e) {
    e[pu] || (e = this.createStyle(e)), this.__inHover ? this.__hoverStyle = e : this.style = e, this.dirtyStyle();
  }, t.prototype.isStyleObject = function(e) {
    return e[pu];
  }, t.prototype._innerSaveToNormal = function(e) {
    r.prototype._innerSaveToNormal.call(this, e);
    var i = this._normalState;
    e.style && !i.style && (i.style = this._mergeStyle(this.createStyle(), this.style)), this._savePrimaryToNormal(e, i, Ef);
  }, t.prototype._applyStateObj = function(e, i, n, a, o, s) {
    r.prototype._applyStateObj.call(this, e, i, n, a, o, s);
    var u = !(i && a), l;
    if (i && i.style ? o ? a ? l = i.style : (l = this._mergeStyle(this.createStyle(), n.style), this._mergeStyle(l, i.style)) : (l = this._mergeStyle(this.createStyle(), a ? this.style : n.style), this._mergeStyle(l, i.style)) : u && (l = n.style), l)
      if (o) {
        var f = this.style;
        if (this.style = this.createStyle(u ? {} : f), u)
          for (var h = ft(f), c = 0; c < h.length; c++) {
            var v = h[c];
            v in l && (l[v] = l[v], this.style[v] = f[v]);
          }
        for (var d = ft(l), c = 0; c < d.length; c++) {
          var v = d[c];
          this.style[v] = this.style[v];
        }
        this._transitionState(e, {
          style: l
        }, s, this.getAnimationStyleProps());
      } else
        this.useStyle(l);
    for (var y = this.__inHover ? Wm : Ef, c = 0; c < y.length; c++) {
      var v = y[c];
      i && i[v] != null ? this[v] = i[v] : u && n[v] != null && (this[v] = n[v]);
    }
  }, t.prototype._mergeStates = function(e) {
    for (var i = r.prototype._mergeStates.call(this, e), n, a = 0; a < e.length; a++) {
      var o = e[a];
      o.style && (n = n || {}, this._mergeStyle(n, o.style));
    }
    return n && (i.style = n), i;
  }, t.prototype._mergeStyle = function(e, i) {
    return O(e, i), e;
  }, t.prototype.getAnimationStyleProps = function() {
    return yo;
  }, t.initDefaultProps = (function() {
    var e = t.prototype;
    e.type = "displayable", e.invisible = !1, e.z = 0, e.z2 = 0, e.zlevel = 0, e.culling = !1, e.cursor = "pointer", e.rectHover = !1, e.incremental = !1, e._rect = null, e.dirtyRectTolerance = 0, e.__dirty = Wt | Ji;
  })(), t;
})(go), Qo = new et(0, 0, 0, 0), Jo = new et(0, 0, 0, 0);
function Um(r, t, e) {
  return Qo.copy(r.getBoundingRect()), r.transform && Qo.applyTransform(r.transform), Jo.width = t, Jo.height = e, !Qo.intersect(Jo);
}
var te = Math.min, ee = Math.max, jo = Math.sin, ts = Math.cos, mr = Math.PI * 2, qn = Ci(), Kn = Ci(), Qn = Ci();
function kf(r, t, e, i, n, a) {
  n[0] = te(r, e), n[1] = te(t, i), a[0] = ee(r, e), a[1] = ee(t, i);
}
var Of = [], Bf = [];
function Ym(r, t, e, i, n, a, o, s, u, l) {
  var f = fd, h = _t, c = f(r, e, n, o, Of);
  u[0] = 1 / 0, u[1] = 1 / 0, l[0] = -1 / 0, l[1] = -1 / 0;
  for (var v = 0; v < c; v++) {
    var d = h(r, e, n, o, Of[v]);
    u[0] = te(d, u[0]), l[0] = ee(d, l[0]);
  }
  c = f(t, i, a, s, Bf);
  for (var v = 0; v < c; v++) {
    var y = h(t, i, a, s, Bf[v]);
    u[1] = te(y, u[1]), l[1] = ee(y, l[1]);
  }
  u[0] = te(r, u[0]), l[0] = ee(r, l[0]), u[0] = te(o, u[0]), l[0] = ee(o, l[0]), u[1] = te(t, u[1]), l[1] = ee(t, l[1]), u[1] = te(s, u[1]), l[1] = ee(s, l[1]);
}
function Xm(r, t, e, i, n, a, o, s) {
  var u = hd, l = Et, f = ee(te(u(r, e, n), 1), 0), h = ee(te(u(t, i, a), 1), 0), c = l(r, e, n, f), v = l(t, i, a, h);
  o[0] = te(r, n, c), o[1] = te(t, a, v), s[0] = ee(r, n, c), s[1] = ee(t, a, v);
}
function $m(r, t, e, i, n, a, o, s, u) {
  var l = li, f = fi, h = Math.abs(n - a);
  if (h % mr < 1e-4 && h > 1e-4) {
    s[0] = r - e, s[1] = t - i, u[0] = r + e, u[1] = t + i;
    return;
  }
  if (qn[0] = ts(n) * e + r, qn[1] = jo(n) * i + t, Kn[0] = ts(a) * e + r, Kn[1] = jo(a) * i + t, l(s, qn, Kn), f(u, qn, Kn), n = n % mr, n < 0 && (n = n + mr), a = a % mr, a < 0 && (a = a + mr), n > a && !o ? a += mr : n < a && o && (n += mr), o) {
    var c = a;
    a = n, n = c;
  }
  for (var v = 0; v < a; v += Math.PI / 2)
    v > n && (Qn[0] = ts(v) * e + r, Qn[1] = jo(v) * i + t, l(s, Qn, s), f(u, Qn, u));
}
var j = {
  M: 1,
  L: 2,
  C: 3,
  Q: 4,
  A: 5,
  Z: 6,
  R: 7
}, _r = [], Sr = [], pe = [], Ge = [], ge = [], ye = [], es = Math.min, rs = Math.max, wr = Math.cos, br = Math.sin, Ie = Math.abs, gu = Math.PI, Qe = gu * 2, is = typeof Float32Array < "u", ki = [];
function ns(r) {
  var t = Math.round(r / gu * 1e8) / 1e8;
  return t % 2 * gu;
}
function Zm(r, t) {
  var e = ns(r[0]);
  e < 0 && (e += Qe);
  var i = e - r[0], n = r[1];
  n += i, !t && n - e >= Qe ? n = e + Qe : t && e - n >= Qe ? n = e - Qe : !t && e > n ? n = e + (Qe - ns(e - n)) : t && e < n && (n = e - (Qe - ns(n - e))), r[0] = e, r[1] = n;
}
var Vr = (function() {
  function r(t) {
    this.dpr = 1, this._xi = 0, this._yi = 0, this._x0 = 0, this._y0 = 0, this._len = 0, t && (this._saveData = !1), this._saveData && (this.data = []);
  }
  return r.prototype.increaseVersion = function() {
    this._version++;
  }, r.prototype.getVersion = function() {
    return this._version;
  }, r.prototype.setScale = function(t, e, i) {
    i = i || 0, i > 0 && (this._ux = Ie(i / Ya / t) || 0, this._uy = Ie(i / Ya / e) || 0);
  }, r.prototype.setDPR = function(t) {
    this.dpr = t;
  }, r.prototype.setContext = function(t) {
    this._ctx = t;
  }, r.prototype.getContext = function() {
    return this._ctx;
  }, r.prototype.beginPath = function() {
    return this._ctx && this._ctx.beginPath(), this.reset(), this;
  }, r.prototype.reset = function() {
    this._saveData && (this._len = 0), this._pathSegLen && (this._pathSegLen = null, this._pathLen = 0), this._version++;
  }, r.prototype.moveTo = function(t, e) {
    return this._drawPendingPt(), this.addData(j.M, t, e), this._ctx && this._ctx.moveTo(t, e), this._x0 = t, this._y0 = e, this._xi = t, this._yi = e, this;
  }, r.prototype.lineTo = function(t, e) {
    var i = Ie(t - this._xi), n = Ie(e - this._yi), a = i > this._ux || n > this._uy;
    if (this.addData(j.L, t, e), this._ctx && a && this._ctx.lineTo(t, e), a)
      this._xi = t, this._yi = e, this._pendingPtDist = 0;
    else {
      var o = i * i + n * n;
      o > this._pendingPtDist && (this._pendingPtX = t, this._pendingPtY = e, this._pendingPtDist = o);
    }
    return this;
  }, r.prototype.bezierCurveTo = function(t, e, i, n, a, o) {
    return this._drawPendingPt(), this.addData(j.C, t, e, i, n, a, o), this._ctx && this._ctx.bezierCurveTo(t, e, i, n, a, o), this._xi = a, this._yi = o, this;
  }, r.prototype.quadraticCurveTo = function(t, e, i, n) {
    return this._drawPendingPt(), this.addData(j.Q, t, e, i, n), this._ctx && this._ctx.quadraticCurveTo(t, e, i, n), this._xi = i, this._yi = n, this;
  }, r.prototype.arc = function(t, e, i, n, a, o) {
    this._drawPendingPt(), ki[0] = n, ki[1] = a, Zm(ki, o), n = ki[0], a = ki[1];
    var s = a - n;
    return this.addData(j.A, t, e, i, i, n, s, 0, o ? 0 : 1), this._ctx && this._ctx.arc(t, e, i, n, a, o), this._xi = wr(a) * i + t, this._yi = br(a) * i + e, this;
  }, r.prototype.arcTo = function(t, e, i, n, a) {
    return this._drawPendingPt(), this._ctx && this._ctx.arcTo(t, e, i, n, a), this;
  }, r.prototype.rect = function(t, e, i, n) {
    return this._drawPendingPt(), this._ctx && this._ctx.rect(t, e, i, n), this.addData(j.R, t, e, i, n), this;
  }, r.prototype.closePath = function() {
    this._drawPendingPt(), this.addData(j.Z);
    var t = this._ctx, e = this._x0, i = this._y0;
    return t && t.closePath(), this._xi = e, this._yi = i, this;
  }, r.prototype.fill = function(t) {
    t && t.fill(), this.toStatic();
  }, r.prototype.stroke = function(t) {
    t && t.stroke(), this.toStatic();
  }, r.prototype.len = function() {
    return this._len;
  }, r.prototype.setData = function(t) {
    var e = t.length;
    !(this.data && this.data.length === e) && is && (this.data = new Float32Array(e));
    for (var i = 0; i < e; i++)
      this.data[i] = t[i];
    this._len = e;
  }, r.prototype.appendPath = function(t) {
    t instanceof Array || (t = [t]);
    for (var e = t.length, i = 0, n = this._len, a = 0; a < e; a++)
      i += t[a].len();
    is && this.data instanceof Float32Array && (this.data = new Float32Array(n + i));
    for (var a = 0; a < e; a++)
      for (var o = t[a].data, s = 0; s < o.length; s++)
        this.data[n++] = o[s];
    this._len = n;
  }, r.prototype.addData = function(t, e, i, n, a, o, s, u, l) {
    if (this._saveData) {
      var f = this.data;
      this._len + arguments.length > f.length && (this._expandData(), f = this.data);
      for (var h = 0; h < arguments.length; h++)
        f[this._len++] = arguments[h];
    }
  }, r.prototype._drawPendingPt = function() {
    this._pendingPtDist > 0 && (this._ctx && this._ctx.lineTo(this._pendingPtX, this._pendingPtY), this._pendingPtDist = 0);
  }, r.prototype._expandData = function() {
    if (!(this.data instanceof Array)) {
      for (var t = [], e = 0; e < this._len; e++)
        t[e] = this.data[e];
      this.data = t;
    }
  }, r.prototype.toStatic = function() {
    if (this._saveData) {
      this._drawPendingPt();
      var t = this.data;
      t instanceof Array && (t.length = this._len, is && this._len > 11 && (this.data = new Float32Array(t)));
    }
  }, r.prototype.getBoundingRect = function() {
    pe[0] = pe[1] = ge[0] = ge[1] = Number.MAX_VALUE, Ge[0] = Ge[1] = ye[0] = ye[1] = -Number.MAX_VALUE;
    var t = this.data, e = 0, i = 0, n = 0, a = 0, o;
    for (o = 0; o < this._len; ) {
      var s = t[o++], u = o === 1;
      switch (u && (e = t[o], i = t[o + 1], n = e, a = i), s) {
        case j.M:
          e = n = t[o++], i = a = t[o++], ge[0] = n, ge[1] = a, ye[0] = n, ye[1] = a;
          break;
        case j.L:
          kf(e, i, t[o], t[o + 1], ge, ye), e = t[o++], i = t[o++];
          break;
        case j.C:
          Ym(e, i, t[o++], t[o++], t[o++], t[o++], t[o], t[o + 1], ge, ye), e = t[o++], i = t[o++];
          break;
        case j.Q:
          Xm(e, i, t[o++], t[o++], t[o], t[o + 1], ge, ye), e = t[o++], i = t[o++];
          break;
        case j.A:
          var l = t[o++], f = t[o++], h = t[o++], c = t[o++], v = t[o++], d = t[o++] + v;
          o += 1;
          var y = !t[o++];
          u && (n = wr(v) * h + l, a = br(v) * c + f), $m(l, f, h, c, v, d, y, ge, ye), e = wr(d) * h + l, i = br(d) * c + f;
          break;
        case j.R:
          n = e = t[o++], a = i = t[o++];
          var p = t[o++], g = t[o++];
          kf(n, a, n + p, a + g, ge, ye);
          break;
        case j.Z:
          e = n, i = a;
          break;
      }
      li(pe, pe, ge), fi(Ge, Ge, ye);
    }
    return o === 0 && (pe[0] = pe[1] = Ge[0] = Ge[1] = 0), new et(pe[0], pe[1], Ge[0] - pe[0], Ge[1] - pe[1]);
  }, r.prototype._calculateLength = function() {
    var t = this.data, e = this._len, i = this._ux, n = this._uy, a = 0, o = 0, s = 0, u = 0;
    this._pathSegLen || (this._pathSegLen = []);
    for (var l = this._pathSegLen, f = 0, h = 0, c = 0; c < e; ) {
      var v = t[c++], d = c === 1;
      d && (a = t[c], o = t[c + 1], s = a, u = o);
      var y = -1;
      switch (v) {
        case j.M:
          a = s = t[c++], o = u = t[c++];
          break;
        case j.L: {
          var p = t[c++], g = t[c++], m = p - a, _ = g - o;
          (Ie(m) > i || Ie(_) > n || c === e - 1) && (y = Math.sqrt(m * m + _ * _), a = p, o = g);
          break;
        }
        case j.C: {
          var S = t[c++], b = t[c++], p = t[c++], g = t[c++], w = t[c++], x = t[c++];
          y = bm(a, o, S, b, p, g, w, x, 10), a = w, o = x;
          break;
        }
        case j.Q: {
          var S = t[c++], b = t[c++], p = t[c++], g = t[c++];
          y = Cm(a, o, S, b, p, g, 10), a = p, o = g;
          break;
        }
        case j.A:
          var C = t[c++], M = t[c++], A = t[c++], T = t[c++], L = t[c++], I = t[c++], P = I + L;
          c += 1, d && (s = wr(L) * A + C, u = br(L) * T + M), y = rs(A, T) * es(Qe, Math.abs(I)), a = wr(P) * A + C, o = br(P) * T + M;
          break;
        case j.R: {
          s = a = t[c++], u = o = t[c++];
          var R = t[c++], E = t[c++];
          y = R * 2 + E * 2;
          break;
        }
        case j.Z: {
          var m = s - a, _ = u - o;
          y = Math.sqrt(m * m + _ * _), a = s, o = u;
          break;
        }
      }
      y >= 0 && (l[h++] = y, f += y);
    }
    return this._pathLen = f, f;
  }, r.prototype.rebuildPath = function(t, e) {
    var i = this.data, n = this._ux, a = this._uy, o = this._len, s, u, l, f, h, c, v = e < 1, d, y, p = 0, g = 0, m, _ = 0, S, b;
    if (!(v && (this._pathSegLen || this._calculateLength(), d = this._pathSegLen, y = this._pathLen, m = e * y, !m)))
      t: for (var w = 0; w < o; ) {
        var x = i[w++], C = w === 1;
        switch (C && (l = i[w], f = i[w + 1], s = l, u = f), x !== j.L && _ > 0 && (t.lineTo(S, b), _ = 0), x) {
          case j.M:
            s = l = i[w++], u = f = i[w++], t.moveTo(l, f);
            break;
          case j.L: {
            h = i[w++], c = i[w++];
            var M = Ie(h - l), A = Ie(c - f);
            if (M > n || A > a) {
              if (v) {
                var T = d[g++];
                if (p + T > m) {
                  var L = (m - p) / T;
                  t.lineTo(l * (1 - L) + h * L, f * (1 - L) + c * L);
                  break t;
                }
                p += T;
              }
              t.lineTo(h, c), l = h, f = c, _ = 0;
            } else {
              var I = M * M + A * A;
              I > _ && (S = h, b = c, _ = I);
            }
            break;
          }
          case j.C: {
            var P = i[w++], R = i[w++], E = i[w++], H = i[w++], k = i[w++], N = i[w++];
            if (v) {
              var T = d[g++];
              if (p + T > m) {
                var L = (m - p) / T;
                Ga(l, P, E, k, L, _r), Ga(f, R, H, N, L, Sr), t.bezierCurveTo(_r[1], Sr[1], _r[2], Sr[2], _r[3], Sr[3]);
                break t;
              }
              p += T;
            }
            t.bezierCurveTo(P, R, E, H, k, N), l = k, f = N;
            break;
          }
          case j.Q: {
            var P = i[w++], R = i[w++], E = i[w++], H = i[w++];
            if (v) {
              var T = d[g++];
              if (p + T > m) {
                var L = (m - p) / T;
                Wa(l, P, E, L, _r), Wa(f, R, H, L, Sr), t.quadraticCurveTo(_r[1], Sr[1], _r[2], Sr[2]);
                break t;
              }
              p += T;
            }
            t.quadraticCurveTo(P, R, E, H), l = E, f = H;
            break;
          }
          case j.A:
            var G = i[w++], $ = i[w++], K = i[w++], nt = i[w++], lt = i[w++], ct = i[w++], oe = i[w++], lr = !i[w++], Xr = K > nt ? K : nt, Vt = Ie(K - nt) > 1e-3, mt = lt + ct, Y = !1;
            if (v) {
              var T = d[g++];
              p + T > m && (mt = lt + ct * (m - p) / T, Y = !0), p += T;
            }
            if (Vt && t.ellipse ? t.ellipse(G, $, K, nt, oe, lt, mt, lr) : t.arc(G, $, Xr, lt, mt, lr), Y)
              break t;
            C && (s = wr(lt) * K + G, u = br(lt) * nt + $), l = wr(mt) * K + G, f = br(mt) * nt + $;
            break;
          case j.R:
            s = l = i[w], u = f = i[w + 1], h = i[w++], c = i[w++];
            var Q = i[w++], fr = i[w++];
            if (v) {
              var T = d[g++];
              if (p + T > m) {
                var Dt = m - p;
                t.moveTo(h, c), t.lineTo(h + es(Dt, Q), c), Dt -= Q, Dt > 0 && t.lineTo(h + Q, c + es(Dt, fr)), Dt -= fr, Dt > 0 && t.lineTo(h + rs(Q - Dt, 0), c + fr), Dt -= Q, Dt > 0 && t.lineTo(h, c + rs(fr - Dt, 0));
                break t;
              }
              p += T;
            }
            t.rect(h, c, Q, fr);
            break;
          case j.Z:
            if (v) {
              var T = d[g++];
              if (p + T > m) {
                var L = (m - p) / T;
                t.lineTo(l * (1 - L) + s * L, f * (1 - L) + u * L);
                break t;
              }
              p += T;
            }
            t.closePath(), l = s, f = u;
        }
      }
  }, r.prototype.clone = function() {
    var t = new r(), e = this.data;
    return t.data = e.slice ? e.slice() : Array.prototype.slice.call(e), t._len = this._len, t;
  }, r.CMD = j, r.initDefaultProps = (function() {
    var t = r.prototype;
    t._saveData = !0, t._ux = 0, t._uy = 0, t._pendingPtDist = 0, t._version = 0;
  })(), r;
})();
function Kr(r, t, e, i, n, a, o) {
  if (n === 0)
    return !1;
  var s = n, u = 0, l = r;
  if (o > t + s && o > i + s || o < t - s && o < i - s || a > r + s && a > e + s || a < r - s && a < e - s)
    return !1;
  if (r !== e)
    u = (t - i) / (r - e), l = (r * i - e * t) / (r - e);
  else
    return Math.abs(a - r) <= s / 2;
  var f = u * a - o + l, h = f * f / (u * u + 1);
  return h <= s / 2 * s / 2;
}
function qm(r, t, e, i, n, a, o, s, u, l, f) {
  if (u === 0)
    return !1;
  var h = u;
  if (f > t + h && f > i + h && f > a + h && f > s + h || f < t - h && f < i - h && f < a - h && f < s - h || l > r + h && l > e + h && l > n + h && l > o + h || l < r - h && l < e - h && l < n - h && l < o - h)
    return !1;
  var c = wm(r, t, e, i, n, a, o, s, l, f);
  return c <= h / 2;
}
function Km(r, t, e, i, n, a, o, s, u) {
  if (o === 0)
    return !1;
  var l = o;
  if (u > t + l && u > i + l && u > a + l || u < t - l && u < i - l && u < a - l || s > r + l && s > e + l && s > n + l || s < r - l && s < e - l && s < n - l)
    return !1;
  var f = Tm(r, t, e, i, n, a, s, u);
  return f <= l / 2;
}
var Nf = Math.PI * 2;
function Jn(r) {
  return r %= Nf, r < 0 && (r += Nf), r;
}
var Oi = Math.PI * 2;
function Qm(r, t, e, i, n, a, o, s, u) {
  if (o === 0)
    return !1;
  var l = o;
  s -= r, u -= t;
  var f = Math.sqrt(s * s + u * u);
  if (f - l > e || f + l < e)
    return !1;
  if (Math.abs(i - n) % Oi < 1e-4)
    return !0;
  if (a) {
    var h = i;
    i = Jn(n), n = Jn(h);
  } else
    i = Jn(i), n = Jn(n);
  i > n && (n += Oi);
  var c = Math.atan2(u, s);
  return c < 0 && (c += Oi), c >= i && c <= n || c + Oi >= i && c + Oi <= n;
}
function xr(r, t, e, i, n, a) {
  if (a > t && a > i || a < t && a < i || i === t)
    return 0;
  var o = (a - t) / (i - t), s = i < t ? 1 : -1;
  (o === 1 || o === 0) && (s = i < t ? 0.5 : -0.5);
  var u = o * (e - r) + r;
  return u === n ? 1 / 0 : u > n ? s : 0;
}
var We = Vr.CMD, Tr = Math.PI * 2, Jm = 1e-4;
function jm(r, t) {
  return Math.abs(r - t) < Jm;
}
var Mt = [-1, -1, -1], Jt = [-1, -1];
function t0() {
  var r = Jt[0];
  Jt[0] = Jt[1], Jt[1] = r;
}
function e0(r, t, e, i, n, a, o, s, u, l) {
  if (l > t && l > i && l > a && l > s || l < t && l < i && l < a && l < s)
    return 0;
  var f = Va(t, i, a, s, l, Mt);
  if (f === 0)
    return 0;
  for (var h = 0, c = -1, v = void 0, d = void 0, y = 0; y < f; y++) {
    var p = Mt[y], g = p === 0 || p === 1 ? 0.5 : 1, m = _t(r, e, n, o, p);
    m < u || (c < 0 && (c = fd(t, i, a, s, Jt), Jt[1] < Jt[0] && c > 1 && t0(), v = _t(t, i, a, s, Jt[0]), c > 1 && (d = _t(t, i, a, s, Jt[1]))), c === 2 ? p < Jt[0] ? h += v < t ? g : -g : p < Jt[1] ? h += d < v ? g : -g : h += s < d ? g : -g : p < Jt[0] ? h += v < t ? g : -g : h += s < v ? g : -g);
  }
  return h;
}
function r0(r, t, e, i, n, a, o, s) {
  if (s > t && s > i && s > a || s < t && s < i && s < a)
    return 0;
  var u = xm(t, i, a, s, Mt);
  if (u === 0)
    return 0;
  var l = hd(t, i, a);
  if (l >= 0 && l <= 1) {
    for (var f = 0, h = Et(t, i, a, l), c = 0; c < u; c++) {
      var v = Mt[c] === 0 || Mt[c] === 1 ? 0.5 : 1, d = Et(r, e, n, Mt[c]);
      d < o || (Mt[c] < l ? f += h < t ? v : -v : f += a < h ? v : -v);
    }
    return f;
  } else {
    var v = Mt[0] === 0 || Mt[0] === 1 ? 0.5 : 1, d = Et(r, e, n, Mt[0]);
    return d < o ? 0 : a < t ? v : -v;
  }
}
function i0(r, t, e, i, n, a, o, s) {
  if (s -= t, s > e || s < -e)
    return 0;
  var u = Math.sqrt(e * e - s * s);
  Mt[0] = -u, Mt[1] = u;
  var l = Math.abs(i - n);
  if (l < 1e-4)
    return 0;
  if (l >= Tr - 1e-4) {
    i = 0, n = Tr;
    var f = a ? 1 : -1;
    return o >= Mt[0] + r && o <= Mt[1] + r ? f : 0;
  }
  if (i > n) {
    var h = i;
    i = n, n = h;
  }
  i < 0 && (i += Tr, n += Tr);
  for (var c = 0, v = 0; v < 2; v++) {
    var d = Mt[v];
    if (d + r > o) {
      var y = Math.atan2(s, d), f = a ? 1 : -1;
      y < 0 && (y = Tr + y), (y >= i && y <= n || y + Tr >= i && y + Tr <= n) && (y > Math.PI / 2 && y < Math.PI * 1.5 && (f = -f), c += f);
    }
  }
  return c;
}
function yd(r, t, e, i, n) {
  for (var a = r.data, o = r.len(), s = 0, u = 0, l = 0, f = 0, h = 0, c, v, d = 0; d < o; ) {
    var y = a[d++], p = d === 1;
    switch (y === We.M && d > 1 && (e || (s += xr(u, l, f, h, i, n))), p && (u = a[d], l = a[d + 1], f = u, h = l), y) {
      case We.M:
        f = a[d++], h = a[d++], u = f, l = h;
        break;
      case We.L:
        if (e) {
          if (Kr(u, l, a[d], a[d + 1], t, i, n))
            return !0;
        } else
          s += xr(u, l, a[d], a[d + 1], i, n) || 0;
        u = a[d++], l = a[d++];
        break;
      case We.C:
        if (e) {
          if (qm(u, l, a[d++], a[d++], a[d++], a[d++], a[d], a[d + 1], t, i, n))
            return !0;
        } else
          s += e0(u, l, a[d++], a[d++], a[d++], a[d++], a[d], a[d + 1], i, n) || 0;
        u = a[d++], l = a[d++];
        break;
      case We.Q:
        if (e) {
          if (Km(u, l, a[d++], a[d++], a[d], a[d + 1], t, i, n))
            return !0;
        } else
          s += r0(u, l, a[d++], a[d++], a[d], a[d + 1], i, n) || 0;
        u = a[d++], l = a[d++];
        break;
      case We.A:
        var g = a[d++], m = a[d++], _ = a[d++], S = a[d++], b = a[d++], w = a[d++];
        d += 1;
        var x = !!(1 - a[d++]);
        c = Math.cos(b) * _ + g, v = Math.sin(b) * S + m, p ? (f = c, h = v) : s += xr(u, l, c, v, i, n);
        var C = (i - g) * S / _ + g;
        if (e) {
          if (Qm(g, m, S, b, b + w, x, t, C, n))
            return !0;
        } else
          s += i0(g, m, S, b, b + w, x, C, n);
        u = Math.cos(b + w) * _ + g, l = Math.sin(b + w) * S + m;
        break;
      case We.R:
        f = u = a[d++], h = l = a[d++];
        var M = a[d++], A = a[d++];
        if (c = f + M, v = h + A, e) {
          if (Kr(f, h, c, h, t, i, n) || Kr(c, h, c, v, t, i, n) || Kr(c, v, f, v, t, i, n) || Kr(f, v, f, h, t, i, n))
            return !0;
        } else
          s += xr(c, h, c, v, i, n), s += xr(f, v, f, h, i, n);
        break;
      case We.Z:
        if (e) {
          if (Kr(u, l, f, h, t, i, n))
            return !0;
        } else
          s += xr(u, l, f, h, i, n);
        u = f, l = h;
        break;
    }
  }
  return !e && !jm(l, h) && (s += xr(u, l, f, h, i, n) || 0), s !== 0;
}
function n0(r, t, e) {
  return yd(r, 0, !1, t, e);
}
function a0(r, t, e, i) {
  return yd(r, t, !0, e, i);
}
var md = ot({
  fill: "#000",
  stroke: null,
  strokePercent: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  lineDashOffset: 0,
  lineWidth: 1,
  lineCap: "butt",
  miterLimit: 10,
  strokeNoScale: !1,
  strokeFirst: !1
}, Nr), o0 = {
  style: ot({
    fill: !0,
    stroke: !0,
    strokePercent: !0,
    fillOpacity: !0,
    strokeOpacity: !0,
    lineDashOffset: !0,
    lineWidth: !0,
    miterLimit: !0
  }, yo.style)
}, as = Sn.concat([
  "invisible",
  "culling",
  "z",
  "z2",
  "zlevel",
  "parent"
]), it = (function(r) {
  B(t, r);
  function t(e) {
    return r.call(this, e) || this;
  }
  return t.prototype.update = function() {
    var e = this;
    r.prototype.update.call(this);
    var i = this.style;
    if (i.decal) {
      var n = this._decalEl = this._decalEl || new t();
      n.buildPath === t.prototype.buildPath && (n.buildPath = function(u) {
        e.buildPath(u, e.shape);
      }), n.silent = !0;
      var a = n.style;
      for (var o in i)
        a[o] !== i[o] && (a[o] = i[o]);
      a.fill = i.fill ? i.decal : null, a.decal = null, a.shadowColor = null, i.strokeFirst && (a.stroke = null);
      for (var s = 0; s < as.length; ++s)
        n[as[s]] = this[as[s]];
      n.__dirty |= Wt;
    } else this._decalEl && (this._decalEl = null);
  }, t.prototype.getDecalElement = function() {
    return this._decalEl;
  }, t.prototype._init = function(e) {
    var i = ft(e);
    this.shape = this.getDefaultShape();
    var n = this.getDefaultStyle();
    n && this.useStyle(n);
    for (var a = 0; a < i.length; a++) {
      var o = i[a], s = e[o];
      o === "style" ? this.style ? O(this.style, s) : this.useStyle(s) : o === "shape" ? O(this.shape, s) : r.prototype.attrKV.call(this, o, s);
    }
    this.style || this.useStyle({});
  }, t.prototype.getDefaultStyle = function() {
    return null;
  }, t.prototype.getDefaultShape = function() {
    return {};
  }, t.prototype.canBeInsideText = function() {
    return this.hasFill();
  }, t.prototype.getInsideTextFill = function() {
    var e = this.style.fill;
    if (e !== "none") {
      if (z(e)) {
        var i = Ua(e, 0);
        return i > 0.5 ? cu : i > 0.2 ? Bm : du;
      } else if (e)
        return du;
    }
    return cu;
  }, t.prototype.getInsideTextStroke = function(e) {
    var i = this.style.fill;
    if (z(i)) {
      var n = this.__zr, a = !!(n && n.isDarkMode()), o = Ua(e, 0) < vu;
      if (a === o)
        return i;
    }
  }, t.prototype.buildPath = function(e, i, n) {
  }, t.prototype.pathUpdated = function() {
    this.__dirty &= ~ui;
  }, t.prototype.getUpdatedPathProxy = function(e) {
    return !this.path && this.createPathProxy(), this.path.beginPath(), this.buildPath(this.path, this.shape, e), this.path;
  }, t.prototype.createPathProxy = function() {
    this.path = new Vr(!1);
  }, t.prototype.hasStroke = function() {
    var e = this.style, i = e.stroke;
    return !(i == null || i === "none" || !(e.lineWidth > 0));
  }, t.prototype.hasFill = function() {
    var e = this.style, i = e.fill;
    return i != null && i !== "none";
  }, t.prototype.getBoundingRect = function() {
    var e = this._rect, i = this.style, n = !e;
    if (n) {
      var a = !1;
      this.path || (a = !0, this.createPathProxy());
      var o = this.path;
      (a || this.__dirty & ui) && (o.beginPath(), this.buildPath(o, this.shape, !1), this.pathUpdated()), e = o.getBoundingRect();
    }
    if (this._rect = e, this.hasStroke() && this.path && this.path.len() > 0) {
      var s = this._rectStroke || (this._rectStroke = e.clone());
      if (this.__dirty || n) {
        s.copy(e);
        var u = i.strokeNoScale ? this.getLineScale() : 1, l = i.lineWidth;
        if (!this.hasFill()) {
          var f = this.strokeContainThreshold;
          l = Math.max(l, f ?? 4);
        }
        u > 1e-10 && (s.width += l / u, s.height += l / u, s.x -= l / u / 2, s.y -= l / u / 2);
      }
      return s;
    }
    return e;
  }, t.prototype.contain = function(e, i) {
    var n = this.transformCoordToLocal(e, i), a = this.getBoundingRect(), o = this.style;
    if (e = n[0], i = n[1], a.contain(e, i)) {
      var s = this.path;
      if (this.hasStroke()) {
        var u = o.lineWidth, l = o.strokeNoScale ? this.getLineScale() : 1;
        if (l > 1e-10 && (this.hasFill() || (u = Math.max(u, this.strokeContainThreshold)), a0(s, u / l, e, i)))
          return !0;
      }
      if (this.hasFill())
        return n0(s, e, i);
    }
    return !1;
  }, t.prototype.dirtyShape = function() {
    this.__dirty |= ui, this._rect && (this._rect = null), this._decalEl && this._decalEl.dirtyShape(), this.markRedraw();
  }, t.prototype.dirty = function() {
    this.dirtyStyle(), this.dirtyShape();
  }, t.prototype.animateShape = function(e) {
    return this.animate("shape", e);
  }, t.prototype.updateDuringAnimation = function(e) {
    e === "style" ? this.dirtyStyle() : e === "shape" ? this.dirtyShape() : this.markRedraw();
  }, t.prototype.attrKV = function(e, i) {
    e === "shape" ? this.setShape(i) : r.prototype.attrKV.call(this, e, i);
  }, t.prototype.setShape = function(e, i) {
    var n = this.shape;
    return n || (n = this.shape = {}), typeof e == "string" ? n[e] = i : O(n, e), this.dirtyShape(), this;
  }, t.prototype.shapeChanged = function() {
    return !!(this.__dirty & ui);
  }, t.prototype.createStyle = function(e) {
    return vo(md, e);
  }, t.prototype._innerSaveToNormal = function(e) {
    r.prototype._innerSaveToNormal.call(this, e);
    var i = this._normalState;
    e.shape && !i.shape && (i.shape = O({}, this.shape));
  }, t.prototype._applyStateObj = function(e, i, n, a, o, s) {
    r.prototype._applyStateObj.call(this, e, i, n, a, o, s);
    var u = !(i && a), l;
    if (i && i.shape ? o ? a ? l = i.shape : (l = O({}, n.shape), O(l, i.shape)) : (l = O({}, a ? this.shape : n.shape), O(l, i.shape)) : u && (l = n.shape), l)
      if (o) {
        this.shape = O({}, this.shape);
        for (var f = {}, h = ft(l), c = 0; c < h.length; c++) {
          var v = h[c];
          typeof l[v] == "object" ? this.shape[v] = l[v] : f[v] = l[v];
        }
        this._transitionState(e, {
          shape: f
        }, s);
      } else
        this.shape = l, this.dirtyShape();
  }, t.prototype._mergeStates = function(e) {
    for (var i = r.prototype._mergeStates.call(this, e), n, a = 0; a < e.length; a++) {
      var o = e[a];
      o.shape && (n = n || {}, this._mergeStyle(n, o.shape));
    }
    return n && (i.shape = n), i;
  }, t.prototype.getAnimationStyleProps = function() {
    return o0;
  }, t.prototype.isZeroArea = function() {
    return !1;
  }, t.extend = function(e) {
    var i = (function(a) {
      B(o, a);
      function o(s) {
        var u = a.call(this, s) || this;
        return e.init && e.init.call(u, s), u;
      }
      return o.prototype.getDefaultStyle = function() {
        return J(e.style);
      }, o.prototype.getDefaultShape = function() {
        return J(e.shape);
      }, o;
    })(t);
    for (var n in e)
      typeof e[n] == "function" && (i.prototype[n] = e[n]);
    return i;
  }, t.initDefaultProps = (function() {
    var e = t.prototype;
    e.type = "path", e.strokeContainThreshold = 5, e.segmentIgnoreThreshold = 0, e.subPixelOptimize = !1, e.autoBatch = !1, e.__dirty = Wt | Ji | ui;
  })(), t;
})(Bn), s0 = ot({
  strokeFirst: !0,
  font: Hr,
  x: 0,
  y: 0,
  textAlign: "left",
  textBaseline: "top",
  miterLimit: 2
}, md), Xa = (function(r) {
  B(t, r);
  function t() {
    return r !== null && r.apply(this, arguments) || this;
  }
  return t.prototype.hasStroke = function() {
    var e = this.style, i = e.stroke;
    return i != null && i !== "none" && e.lineWidth > 0;
  }, t.prototype.hasFill = function() {
    var e = this.style, i = e.fill;
    return i != null && i !== "none";
  }, t.prototype.createStyle = function(e) {
    return vo(s0, e);
  }, t.prototype.setBoundingRect = function(e) {
    this._rect = e;
  }, t.prototype.getBoundingRect = function() {
    var e = this.style;
    if (!this._rect) {
      var i = e.text;
      i != null ? i += "" : i = "";
      var n = ll(i, e.font, e.textAlign, e.textBaseline);
      if (n.x += e.x || 0, n.y += e.y || 0, this.hasStroke()) {
        var a = e.lineWidth;
        n.x -= a / 2, n.y -= a / 2, n.width += a, n.height += a;
      }
      this._rect = n;
    }
    return this._rect;
  }, t.initDefaultProps = (function() {
    var e = t.prototype;
    e.dirtyRectTolerance = 10;
  })(), t;
})(Bn);
Xa.prototype.type = "tspan";
var u0 = ot({
  x: 0,
  y: 0
}, Nr), l0 = {
  style: ot({
    x: !0,
    y: !0,
    width: !0,
    height: !0,
    sx: !0,
    sy: !0,
    sWidth: !0,
    sHeight: !0
  }, yo.style)
};
function f0(r) {
  return !!(r && typeof r != "string" && r.width && r.height);
}
var ur = (function(r) {
  B(t, r);
  function t() {
    return r !== null && r.apply(this, arguments) || this;
  }
  return t.prototype.createStyle = function(e) {
    return vo(u0, e);
  }, t.prototype._getSize = function(e) {
    var i = this.style, n = i[e];
    if (n != null)
      return n;
    var a = f0(i.image) ? i.image : this.__image;
    if (!a)
      return 0;
    var o = e === "width" ? "height" : "width", s = i[o];
    return s == null ? a[e] : a[e] / a[o] * s;
  }, t.prototype.getWidth = function() {
    return this._getSize("width");
  }, t.prototype.getHeight = function() {
    return this._getSize("height");
  }, t.prototype.getAnimationStyleProps = function() {
    return l0;
  }, t.prototype.getBoundingRect = function() {
    var e = this.style;
    return this._rect || (this._rect = new et(e.x || 0, e.y || 0, this.getWidth(), this.getHeight())), this._rect;
  }, t;
})(Bn);
ur.prototype.type = "image";
function h0(r, t) {
  var e = t.x, i = t.y, n = t.width, a = t.height, o = t.r, s, u, l, f;
  n < 0 && (e = e + n, n = -n), a < 0 && (i = i + a, a = -a), typeof o == "number" ? s = u = l = f = o : o instanceof Array ? o.length === 1 ? s = u = l = f = o[0] : o.length === 2 ? (s = l = o[0], u = f = o[1]) : o.length === 3 ? (s = o[0], u = f = o[1], l = o[2]) : (s = o[0], u = o[1], l = o[2], f = o[3]) : s = u = l = f = 0;
  var h;
  s + u > n && (h = s + u, s *= n / h, u *= n / h), l + f > n && (h = l + f, l *= n / h, f *= n / h), u + l > a && (h = u + l, u *= a / h, l *= a / h), s + f > a && (h = s + f, s *= a / h, f *= a / h), r.moveTo(e + s, i), r.lineTo(e + n - u, i), u !== 0 && r.arc(e + n - u, i + u, u, -Math.PI / 2, 0), r.lineTo(e + n, i + a - l), l !== 0 && r.arc(e + n - l, i + a - l, l, 0, Math.PI / 2), r.lineTo(e + f, i + a), f !== 0 && r.arc(e + f, i + a - f, f, Math.PI / 2, Math.PI), r.lineTo(e, i + s), s !== 0 && r.arc(e + s, i + s, s, Math.PI, Math.PI * 1.5);
}
var hi = Math.round;
function _d(r, t, e) {
  if (t) {
    var i = t.x1, n = t.x2, a = t.y1, o = t.y2;
    r.x1 = i, r.x2 = n, r.y1 = a, r.y2 = o;
    var s = e && e.lineWidth;
    return s && (hi(i * 2) === hi(n * 2) && (r.x1 = r.x2 = kr(i, s, !0)), hi(a * 2) === hi(o * 2) && (r.y1 = r.y2 = kr(a, s, !0))), r;
  }
}
function Sd(r, t, e) {
  if (t) {
    var i = t.x, n = t.y, a = t.width, o = t.height;
    r.x = i, r.y = n, r.width = a, r.height = o;
    var s = e && e.lineWidth;
    return s && (r.x = kr(i, s, !0), r.y = kr(n, s, !0), r.width = Math.max(kr(i + a, s, !1) - r.x, a === 0 ? 0 : 1), r.height = Math.max(kr(n + o, s, !1) - r.y, o === 0 ? 0 : 1)), r;
  }
}
function kr(r, t, e) {
  if (!t)
    return r;
  var i = hi(r * 2);
  return (i + hi(t)) % 2 === 0 ? i / 2 : (i + (e ? 1 : -1)) / 2;
}
var v0 = /* @__PURE__ */ (function() {
  function r() {
    this.x = 0, this.y = 0, this.width = 0, this.height = 0;
  }
  return r;
})(), c0 = {}, St = (function(r) {
  B(t, r);
  function t(e) {
    return r.call(this, e) || this;
  }
  return t.prototype.getDefaultShape = function() {
    return new v0();
  }, t.prototype.buildPath = function(e, i) {
    var n, a, o, s;
    if (this.subPixelOptimize) {
      var u = Sd(c0, i, this.style);
      n = u.x, a = u.y, o = u.width, s = u.height, u.r = i.r, i = u;
    } else
      n = i.x, a = i.y, o = i.width, s = i.height;
    i.r ? h0(e, i) : e.rect(n, a, o, s);
  }, t.prototype.isZeroArea = function() {
    return !this.shape.width || !this.shape.height;
  }, t;
})(it);
St.prototype.type = "rect";
var Ff = {
  fill: "#000"
}, zf = 2, d0 = {
  style: ot({
    fill: !0,
    stroke: !0,
    fillOpacity: !0,
    strokeOpacity: !0,
    lineWidth: !0,
    fontSize: !0,
    lineHeight: !0,
    width: !0,
    height: !0,
    textShadowColor: !0,
    textShadowBlur: !0,
    textShadowOffsetX: !0,
    textShadowOffsetY: !0,
    backgroundColor: !0,
    padding: !0,
    borderColor: !0,
    borderWidth: !0,
    borderRadius: !0
  }, yo.style)
}, Xt = (function(r) {
  B(t, r);
  function t(e) {
    var i = r.call(this) || this;
    return i.type = "text", i._children = [], i._defaultStyle = Ff, i.attr(e), i;
  }
  return t.prototype.childrenRef = function() {
    return this._children;
  }, t.prototype.update = function() {
    r.prototype.update.call(this), this.styleChanged() && this._updateSubTexts();
    for (var e = 0; e < this._children.length; e++) {
      var i = this._children[e];
      i.zlevel = this.zlevel, i.z = this.z, i.z2 = this.z2, i.culling = this.culling, i.cursor = this.cursor, i.invisible = this.invisible;
    }
  }, t.prototype.updateTransform = function() {
    var e = this.innerTransformable;
    e ? (e.updateTransform(), e.transform && (this.transform = e.transform)) : r.prototype.updateTransform.call(this);
  }, t.prototype.getLocalTransform = function(e) {
    var i = this.innerTransformable;
    return i ? i.getLocalTransform(e) : r.prototype.getLocalTransform.call(this, e);
  }, t.prototype.getComputedTransform = function() {
    return this.__hostTarget && (this.__hostTarget.getComputedTransform(), this.__hostTarget.updateInnerText(!0)), r.prototype.getComputedTransform.call(this);
  }, t.prototype._updateSubTexts = function() {
    this._childCursor = 0, _0(this.style), this.style.rich ? this._updateRichTexts() : this._updatePlainTexts(), this._children.length = this._childCursor, this.styleUpdated();
  }, t.prototype.addSelfToZr = function(e) {
    r.prototype.addSelfToZr.call(this, e);
    for (var i = 0; i < this._children.length; i++)
      this._children[i].__zr = e;
  }, t.prototype.removeSelfFromZr = function(e) {
    r.prototype.removeSelfFromZr.call(this, e);
    for (var i = 0; i < this._children.length; i++)
      this._children[i].__zr = null;
  }, t.prototype.getBoundingRect = function() {
    if (this.styleChanged() && this._updateSubTexts(), !this._rect) {
      for (var e = new et(0, 0, 0, 0), i = this._children, n = [], a = null, o = 0; o < i.length; o++) {
        var s = i[o], u = s.getBoundingRect(), l = s.getLocalTransform(n);
        l ? (e.copy(u), e.applyTransform(l), a = a || e.clone(), a.union(e)) : (a = a || u.clone(), a.union(u));
      }
      this._rect = a || e;
    }
    return this._rect;
  }, t.prototype.setDefaultTextStyle = function(e) {
    this._defaultStyle = e || Ff;
  }, t.prototype.setTextContent = function(e) {
  }, t.prototype._mergeStyle = function(e, i) {
    if (!i)
      return e;
    var n = i.rich, a = e.rich || n && {};
    return O(e, i), n && a ? (this._mergeRich(a, n), e.rich = a) : a && (e.rich = a), e;
  }, t.prototype._mergeRich = function(e, i) {
    for (var n = ft(i), a = 0; a < n.length; a++) {
      var o = n[a];
      e[o] = e[o] || {}, O(e[o], i[o]);
    }
  }, t.prototype.getAnimationStyleProps = function() {
    return d0;
  }, t.prototype._getOrCreateChild = function(e) {
    var i = this._children[this._childCursor];
    return (!i || !(i instanceof e)) && (i = new e()), this._children[this._childCursor++] = i, i.__zr = this.__zr, i.parent = this, i;
  }, t.prototype._updatePlainTexts = function() {
    var e = this.style, i = e.font || Hr, n = e.padding, a = Xf(e), o = om(a, e), s = os(e), u = !!e.backgroundColor, l = o.outerHeight, f = o.outerWidth, h = o.contentWidth, c = o.lines, v = o.lineHeight, d = this._defaultStyle;
    this.isTruncated = !!o.isTruncated;
    var y = e.x || 0, p = e.y || 0, g = e.align || d.align || "left", m = e.verticalAlign || d.verticalAlign || "top", _ = y, S = si(p, o.contentHeight, m);
    if (s || n) {
      var b = Ki(y, f, g), w = si(p, l, m);
      s && this._renderBackground(e, e, b, w, f, l);
    }
    S += v / 2, n && (_ = Yf(y, g, n), m === "top" ? S += n[0] : m === "bottom" && (S -= n[2]));
    for (var x = 0, C = !1, M = Uf("fill" in e ? e.fill : (C = !0, d.fill)), A = Wf("stroke" in e ? e.stroke : !u && (!d.autoStroke || C) ? (x = zf, d.stroke) : null), T = e.textShadowBlur > 0, L = e.width != null && (e.overflow === "truncate" || e.overflow === "break" || e.overflow === "breakAll"), I = o.calculatedLineHeight, P = 0; P < c.length; P++) {
      var R = this._getOrCreateChild(Xa), E = R.createStyle();
      R.useStyle(E), E.text = c[P], E.x = _, E.y = S, E.textAlign = g, E.textBaseline = "middle", E.opacity = e.opacity, E.strokeFirst = !0, T && (E.shadowBlur = e.textShadowBlur || 0, E.shadowColor = e.textShadowColor || "transparent", E.shadowOffsetX = e.textShadowOffsetX || 0, E.shadowOffsetY = e.textShadowOffsetY || 0), E.stroke = A, E.fill = M, A && (E.lineWidth = e.lineWidth || x, E.lineDash = e.lineDash, E.lineDashOffset = e.lineDashOffset || 0), E.font = i, Vf(E, e), S += v, L && R.setBoundingRect(new et(Ki(E.x, h, E.textAlign), si(E.y, I, E.textBaseline), h, I));
    }
  }, t.prototype._updateRichTexts = function() {
    var e = this.style, i = Xf(e), n = lm(i, e), a = n.width, o = n.outerWidth, s = n.outerHeight, u = e.padding, l = e.x || 0, f = e.y || 0, h = this._defaultStyle, c = e.align || h.align, v = e.verticalAlign || h.verticalAlign;
    this.isTruncated = !!n.isTruncated;
    var d = Ki(l, o, c), y = si(f, s, v), p = d, g = y;
    u && (p += u[3], g += u[0]);
    var m = p + a;
    os(e) && this._renderBackground(e, e, d, y, o, s);
    for (var _ = !!e.backgroundColor, S = 0; S < n.lines.length; S++) {
      for (var b = n.lines[S], w = b.tokens, x = w.length, C = b.lineHeight, M = b.width, A = 0, T = p, L = m, I = x - 1, P = void 0; A < x && (P = w[A], !P.align || P.align === "left"); )
        this._placeToken(P, e, C, g, T, "left", _), M -= P.width, T += P.width, A++;
      for (; I >= 0 && (P = w[I], P.align === "right"); )
        this._placeToken(P, e, C, g, L, "right", _), M -= P.width, L -= P.width, I--;
      for (T += (a - (T - p) - (m - L) - M) / 2; A <= I; )
        P = w[A], this._placeToken(P, e, C, g, T + P.width / 2, "center", _), T += P.width, A++;
      g += C;
    }
  }, t.prototype._placeToken = function(e, i, n, a, o, s, u) {
    var l = i.rich[e.styleName] || {};
    l.text = e.text;
    var f = e.verticalAlign, h = a + n / 2;
    f === "top" ? h = a + e.height / 2 : f === "bottom" && (h = a + n - e.height / 2);
    var c = !e.isLineHolder && os(l);
    c && this._renderBackground(l, i, s === "right" ? o - e.width : s === "center" ? o - e.width / 2 : o, h - e.height / 2, e.width, e.height);
    var v = !!l.backgroundColor, d = e.textPadding;
    d && (o = Yf(o, s, d), h -= e.height / 2 - d[0] - e.innerHeight / 2);
    var y = this._getOrCreateChild(Xa), p = y.createStyle();
    y.useStyle(p);
    var g = this._defaultStyle, m = !1, _ = 0, S = Uf("fill" in l ? l.fill : "fill" in i ? i.fill : (m = !0, g.fill)), b = Wf("stroke" in l ? l.stroke : "stroke" in i ? i.stroke : !v && !u && (!g.autoStroke || m) ? (_ = zf, g.stroke) : null), w = l.textShadowBlur > 0 || i.textShadowBlur > 0;
    p.text = e.text, p.x = o, p.y = h, w && (p.shadowBlur = l.textShadowBlur || i.textShadowBlur || 0, p.shadowColor = l.textShadowColor || i.textShadowColor || "transparent", p.shadowOffsetX = l.textShadowOffsetX || i.textShadowOffsetX || 0, p.shadowOffsetY = l.textShadowOffsetY || i.textShadowOffsetY || 0), p.textAlign = s, p.textBaseline = "middle", p.font = e.font || Hr, p.opacity = Ta(l.opacity, i.opacity, 1), Vf(p, l), b && (p.lineWidth = Ta(l.lineWidth, i.lineWidth, _), p.lineDash = Z(l.lineDash, i.lineDash), p.lineDashOffset = i.lineDashOffset || 0, p.stroke = b), S && (p.fill = S);
    var x = e.contentWidth, C = e.contentHeight;
    y.setBoundingRect(new et(Ki(p.x, x, p.textAlign), si(p.y, C, p.textBaseline), x, C));
  }, t.prototype._renderBackground = function(e, i, n, a, o, s) {
    var u = e.backgroundColor, l = e.borderWidth, f = e.borderColor, h = u && u.image, c = u && !h, v = e.borderRadius, d = this, y, p;
    if (c || e.lineHeight || l && f) {
      y = this._getOrCreateChild(St), y.useStyle(y.createStyle()), y.style.fill = null;
      var g = y.shape;
      g.x = n, g.y = a, g.width = o, g.height = s, g.r = v, y.dirtyShape();
    }
    if (c) {
      var m = y.style;
      m.fill = u || null, m.fillOpacity = Z(e.fillOpacity, 1);
    } else if (h) {
      p = this._getOrCreateChild(ur), p.onload = function() {
        d.dirtyStyle();
      };
      var _ = p.style;
      _.image = u.image, _.x = n, _.y = a, _.width = o, _.height = s;
    }
    if (l && f) {
      var m = y.style;
      m.lineWidth = l, m.stroke = f, m.strokeOpacity = Z(e.strokeOpacity, 1), m.lineDash = e.borderDash, m.lineDashOffset = e.borderDashOffset || 0, y.strokeContainThreshold = 0, y.hasFill() && y.hasStroke() && (m.strokeFirst = !0, m.lineWidth *= 2);
    }
    var S = (y || p).style;
    S.shadowBlur = e.shadowBlur || 0, S.shadowColor = e.shadowColor || "transparent", S.shadowOffsetX = e.shadowOffsetX || 0, S.shadowOffsetY = e.shadowOffsetY || 0, S.opacity = Ta(e.opacity, i.opacity, 1);
  }, t.makeFont = function(e) {
    var i = "";
    return m0(e) && (i = [
      e.fontStyle,
      e.fontWeight,
      y0(e.fontSize),
      e.fontFamily || "sans-serif"
    ].join(" ")), i && Se(i) || e.textFont || e.font;
  }, t;
})(Bn), p0 = { left: !0, right: 1, center: 1 }, g0 = { top: 1, bottom: 1, middle: 1 }, Hf = ["fontStyle", "fontWeight", "fontSize", "fontFamily"];
function y0(r) {
  return typeof r == "string" && (r.indexOf("px") !== -1 || r.indexOf("rem") !== -1 || r.indexOf("em") !== -1) ? r : isNaN(+r) ? tl + "px" : r + "px";
}
function Vf(r, t) {
  for (var e = 0; e < Hf.length; e++) {
    var i = Hf[e], n = t[i];
    n != null && (r[i] = n);
  }
}
function m0(r) {
  return r.fontSize != null || r.fontFamily || r.fontWeight;
}
function _0(r) {
  return Gf(r), D(r.rich, Gf), r;
}
function Gf(r) {
  if (r) {
    r.font = Xt.makeFont(r);
    var t = r.align;
    t === "middle" && (t = "center"), r.align = t == null || p0[t] ? t : "left";
    var e = r.verticalAlign;
    e === "center" && (e = "middle"), r.verticalAlign = e == null || g0[e] ? e : "top";
    var i = r.padding;
    i && (r.padding = Qc(r.padding));
  }
}
function Wf(r, t) {
  return r == null || t <= 0 || r === "transparent" || r === "none" ? null : r.image || r.colorStops ? "#000" : r;
}
function Uf(r) {
  return r == null || r === "none" ? null : r.image || r.colorStops ? "#000" : r;
}
function Yf(r, t, e) {
  return t === "right" ? r - e[1] : t === "center" ? r + e[3] / 2 - e[1] / 2 : r + e[3];
}
function Xf(r) {
  var t = r.text;
  return t != null && (t += ""), t;
}
function os(r) {
  return !!(r.backgroundColor || r.lineHeight || r.borderWidth && r.borderColor);
}
var $f = 1e-4, wd = 20;
function S0(r) {
  return r.replace(/^\s+|\s+$/g, "");
}
function Zf(r, t, e, i) {
  var n = t[0], a = t[1], o = e[0], s = e[1], u = a - n, l = s - o;
  if (u === 0)
    return l === 0 ? o : (o + s) / 2;
  if (i)
    if (u > 0) {
      if (r <= n)
        return o;
      if (r >= a)
        return s;
    } else {
      if (r >= n)
        return o;
      if (r <= a)
        return s;
    }
  else {
    if (r === n)
      return o;
    if (r === a)
      return s;
  }
  return (r - n) / u * l + o;
}
function At(r, t) {
  switch (r) {
    case "center":
    case "middle":
      r = "50%";
      break;
    case "left":
    case "top":
      r = "0%";
      break;
    case "right":
    case "bottom":
      r = "100%";
      break;
  }
  return z(r) ? S0(r).match(/%$/) ? parseFloat(r) / 100 * t : parseFloat(r) : r == null ? NaN : +r;
}
function gt(r, t, e) {
  return t == null && (t = 10), t = Math.min(Math.max(0, t), wd), r = (+r).toFixed(t), e ? r : +r;
}
function Ee(r) {
  if (r = +r, isNaN(r))
    return 0;
  if (r > 1e-14) {
    for (var t = 1, e = 0; e < 15; e++, t *= 10)
      if (Math.round(r * t) / t === r)
        return e;
  }
  return w0(r);
}
function w0(r) {
  var t = r.toString().toLowerCase(), e = t.indexOf("e"), i = e > 0 ? +t.slice(e + 1) : 0, n = e > 0 ? e : t.length, a = t.indexOf("."), o = a < 0 ? 0 : n - 1 - a;
  return Math.max(0, o - i);
}
function b0(r, t) {
  var e = Math.log, i = Math.LN10, n = Math.floor(e(r[1] - r[0]) / i), a = Math.round(e(Math.abs(t[1] - t[0])) / i), o = Math.min(Math.max(-n + a, 0), 20);
  return isFinite(o) ? o : 20;
}
function x0(r, t) {
  var e = Math.max(Ee(r), Ee(t)), i = r + t;
  return e > wd ? i : gt(i, e);
}
function bd(r) {
  var t = Math.PI * 2;
  return (r % t + t) % t;
}
function $a(r) {
  return r > -$f && r < $f;
}
var T0 = /^(?:(\d{4})(?:[-\/](\d{1,2})(?:[-\/](\d{1,2})(?:[T ](\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?)?(Z|[\+\-]\d\d:?\d\d)?)?)?)?)?$/;
function Fe(r) {
  if (r instanceof Date)
    return r;
  if (z(r)) {
    var t = T0.exec(r);
    if (!t)
      return /* @__PURE__ */ new Date(NaN);
    if (t[8]) {
      var e = +t[4] || 0;
      return t[8].toUpperCase() !== "Z" && (e -= +t[8].slice(0, 3)), new Date(Date.UTC(+t[1], +(t[2] || 1) - 1, +t[3] || 1, e, +(t[5] || 0), +t[6] || 0, t[7] ? +t[7].substring(0, 3) : 0));
    } else
      return new Date(+t[1], +(t[2] || 1) - 1, +t[3] || 1, +t[4] || 0, +(t[5] || 0), +t[6] || 0, t[7] ? +t[7].substring(0, 3) : 0);
  } else if (r == null)
    return /* @__PURE__ */ new Date(NaN);
  return new Date(Math.round(r));
}
function C0(r) {
  return Math.pow(10, dl(r));
}
function dl(r) {
  if (r === 0)
    return 0;
  var t = Math.floor(Math.log(r) / Math.LN10);
  return r / Math.pow(10, t) >= 10 && t++, t;
}
function xd(r, t) {
  var e = dl(r), i = Math.pow(10, e), n = r / i, a;
  return n < 1.5 ? a = 1 : n < 2.5 ? a = 2 : n < 4 ? a = 3 : n < 7 ? a = 5 : a = 10, r = a * i, e >= -20 ? +r.toFixed(e < 0 ? -e : 0) : r;
}
function Za(r) {
  var t = parseFloat(r);
  return t == r && (t !== 0 || !z(r) || r.indexOf("x") <= 0) ? t : NaN;
}
function D0(r) {
  return !isNaN(Za(r));
}
function Td() {
  return Math.round(Math.random() * 9);
}
function Cd(r, t) {
  return t === 0 ? r : Cd(t, r % t);
}
function qf(r, t) {
  return r == null ? t : t == null ? r : r * t / Cd(r, t);
}
function kt(r) {
  throw new Error(r);
}
function Kf(r, t, e) {
  return (t - r) * e + r;
}
var Dd = "series\0", M0 = "\0_ec_\0";
function Lt(r) {
  return r instanceof Array ? r : r == null ? [] : [r];
}
function Qf(r, t, e) {
  if (r) {
    r[t] = r[t] || {}, r.emphasis = r.emphasis || {}, r.emphasis[t] = r.emphasis[t] || {};
    for (var i = 0, n = e.length; i < n; i++) {
      var a = e[i];
      !r.emphasis[t].hasOwnProperty(a) && r[t].hasOwnProperty(a) && (r.emphasis[t][a] = r[t][a]);
    }
  }
}
var Jf = ["fontStyle", "fontWeight", "fontSize", "fontFamily", "rich", "tag", "color", "textBorderColor", "textBorderWidth", "width", "height", "lineHeight", "align", "verticalAlign", "baseline", "shadowColor", "shadowBlur", "shadowOffsetX", "shadowOffsetY", "textShadowColor", "textShadowBlur", "textShadowOffsetX", "textShadowOffsetY", "backgroundColor", "borderColor", "borderWidth", "borderRadius", "padding"];
function Nn(r) {
  return V(r) && !F(r) && !(r instanceof Date) ? r.value : r;
}
function A0(r) {
  return V(r) && !(r instanceof Array);
}
function L0(r, t, e) {
  var i = e === "normalMerge", n = e === "replaceMerge", a = e === "replaceAll";
  r = r || [], t = (t || []).slice();
  var o = q();
  D(t, function(u, l) {
    if (!V(u)) {
      t[l] = null;
      return;
    }
  });
  var s = I0(r, o, e);
  return (i || n) && P0(s, r, o, t), i && R0(s, t), i || n ? E0(s, t, n) : a && k0(s, t), O0(s), s;
}
function I0(r, t, e) {
  var i = [];
  if (e === "replaceAll")
    return i;
  for (var n = 0; n < r.length; n++) {
    var a = r[n];
    a && a.id != null && t.set(a.id, n), i.push({
      existing: e === "replaceMerge" || wn(a) ? null : a,
      newOption: null,
      keyInfo: null,
      brandNew: null
    });
  }
  return i;
}
function P0(r, t, e, i) {
  D(i, function(n, a) {
    if (!(!n || n.id == null)) {
      var o = sn(n.id), s = e.get(o);
      if (s != null) {
        var u = r[s];
        Ne(!u.newOption, 'Duplicated option on id "' + o + '".'), u.newOption = n, u.existing = t[s], i[a] = null;
      }
    }
  });
}
function R0(r, t) {
  D(t, function(e, i) {
    if (!(!e || e.name == null))
      for (var n = 0; n < r.length; n++) {
        var a = r[n].existing;
        if (!r[n].newOption && a && (a.id == null || e.id == null) && !wn(e) && !wn(a) && Md("name", a, e)) {
          r[n].newOption = e, t[i] = null;
          return;
        }
      }
  });
}
function E0(r, t, e) {
  D(t, function(i) {
    if (i) {
      for (
        var n, a = 0;
        // Be `!resultItem` only when `nextIdx >= result.length`.
        (n = r[a]) && (n.newOption || wn(n.existing) || // In mode "replaceMerge", here no not-mapped-non-internal-existing.
        n.existing && i.id != null && !Md("id", i, n.existing));
      )
        a++;
      n ? (n.newOption = i, n.brandNew = e) : r.push({
        newOption: i,
        brandNew: e,
        existing: null,
        keyInfo: null
      }), a++;
    }
  });
}
function k0(r, t) {
  D(t, function(e) {
    r.push({
      newOption: e,
      brandNew: !0,
      existing: null,
      keyInfo: null
    });
  });
}
function O0(r) {
  var t = q();
  D(r, function(e) {
    var i = e.existing;
    i && t.set(i.id, e);
  }), D(r, function(e) {
    var i = e.newOption;
    Ne(!i || i.id == null || !t.get(i.id) || t.get(i.id) === e, "id duplicates: " + (i && i.id)), i && i.id != null && t.set(i.id, e), !e.keyInfo && (e.keyInfo = {});
  }), D(r, function(e, i) {
    var n = e.existing, a = e.newOption, o = e.keyInfo;
    if (V(a)) {
      if (o.name = a.name != null ? sn(a.name) : n ? n.name : Dd + i, n)
        o.id = sn(n.id);
      else if (a.id != null)
        o.id = sn(a.id);
      else {
        var s = 0;
        do
          o.id = "\0" + o.name + "\0" + s++;
        while (t.get(o.id));
      }
      t.set(o.id, e);
    }
  });
}
function Md(r, t, e) {
  var i = be(t[r], null), n = be(e[r], null);
  return i != null && n != null && i === n;
}
function sn(r) {
  return be(r, "");
}
function be(r, t) {
  return r == null ? t : z(r) ? r : ht(r) || ru(r) ? r + "" : t;
}
function Ad(r) {
  var t = r.name;
  return !!(t && t.indexOf(Dd));
}
function wn(r) {
  return r && r.id != null && sn(r.id).indexOf(M0) === 0;
}
function B0(r, t, e) {
  D(r, function(i) {
    var n = i.newOption;
    V(n) && (i.keyInfo.mainType = t, i.keyInfo.subType = N0(t, n, i.existing, e));
  });
}
function N0(r, t, e, i) {
  var n = t.type ? t.type : e ? e.subType : i.determineSubType(r, t);
  return n;
}
function Gr(r, t) {
  if (t.dataIndexInside != null)
    return t.dataIndexInside;
  if (t.dataIndex != null)
    return F(t.dataIndex) ? W(t.dataIndex, function(e) {
      return r.indexOfRawIndex(e);
    }) : r.indexOfRawIndex(t.dataIndex);
  if (t.name != null)
    return F(t.name) ? W(t.name, function(e) {
      return r.indexOfName(e);
    }) : r.indexOfName(t.name);
}
function yt() {
  var r = "__ec_inner_" + F0++;
  return function(t) {
    return t[r] || (t[r] = {});
  };
}
var F0 = Td();
function ss(r, t, e) {
  var i = pl(t, e), n = i.mainTypeSpecified, a = i.queryOptionMap, o = i.others, s = o, u = e ? e.defaultMainType : null;
  return !n && u && a.set(u, {}), a.each(function(l, f) {
    var h = Fn(r, f, l, {
      useDefault: u === f,
      enableAll: e && e.enableAll != null ? e.enableAll : !0,
      enableNone: e && e.enableNone != null ? e.enableNone : !0
    });
    s[f + "Models"] = h.models, s[f + "Model"] = h.models[0];
  }), s;
}
function pl(r, t) {
  var e;
  if (z(r)) {
    var i = {};
    i[r + "Index"] = 0, e = i;
  } else
    e = r;
  var n = q(), a = {}, o = !1;
  return D(e, function(s, u) {
    if (u === "dataIndex" || u === "dataIndexInside") {
      a[u] = s;
      return;
    }
    var l = u.match(/^(\w+)(Index|Id|Name)$/) || [], f = l[1], h = (l[2] || "").toLowerCase();
    if (!(!f || !h || t && t.includeMainTypes && ut(t.includeMainTypes, f) < 0)) {
      o = o || !!f;
      var c = n.get(f) || n.set(f, {});
      c[h] = s;
    }
  }), {
    mainTypeSpecified: o,
    queryOptionMap: n,
    others: a
  };
}
var ve = {
  useDefault: !0,
  enableAll: !1,
  enableNone: !1
};
function Fn(r, t, e, i) {
  i = i || ve;
  var n = e.index, a = e.id, o = e.name, s = {
    models: null,
    specified: n != null || a != null || o != null
  };
  if (!s.specified) {
    var u = void 0;
    return s.models = i.useDefault && (u = r.getComponent(t)) ? [u] : [], s;
  }
  return n === "none" || n === !1 ? (Ne(i.enableNone, '`"none"` or `false` is not a valid value on index option.'), s.models = [], s) : (n === "all" && (Ne(i.enableAll, '`"all"` is not a valid value on index option.'), n = a = o = null), s.models = r.queryComponents({
    mainType: t,
    index: n,
    id: a,
    name: o
  }), s);
}
function Ld(r, t, e) {
  r.setAttribute ? r.setAttribute(t, e) : r[t] = e;
}
function z0(r, t) {
  return r.getAttribute ? r.getAttribute(t) : r[t];
}
function H0(r) {
  return r === "auto" ? U.domSupported ? "html" : "richText" : r || "html";
}
function V0(r, t, e, i, n) {
  var a = t == null || t === "auto";
  if (i == null)
    return i;
  if (ht(i)) {
    var o = Kf(e || 0, i, n);
    return gt(o, a ? Math.max(Ee(e || 0), Ee(i)) : t);
  } else {
    if (z(i))
      return n < 1 ? e : i;
    for (var s = [], u = e, l = i, f = Math.max(u ? u.length : 0, l.length), h = 0; h < f; ++h) {
      var c = r.getDimensionInfo(h);
      if (c && c.type === "ordinal")
        s[h] = (n < 1 && u ? u : l)[h];
      else {
        var v = u && u[h] ? u[h] : 0, d = l[h], o = Kf(v, d, n);
        s[h] = gt(o, a ? Math.max(Ee(v), Ee(d)) : t);
      }
    }
    return s;
  }
}
var tt = yt(), G0 = function(r, t, e, i) {
  if (i) {
    var n = tt(i);
    n.dataIndex = e, n.dataType = t, n.seriesIndex = r, n.ssrType = "chart", i.type === "group" && i.traverse(function(a) {
      var o = tt(a);
      o.seriesIndex = r, o.dataIndex = e, o.dataType = t, o.ssrType = "chart";
    });
  }
}, jf = 1, th = {}, Id = yt(), gl = yt(), yl = 0, mo = 1, _o = 2, xe = ["emphasis", "blur", "select"], eh = ["normal", "emphasis", "blur", "select"], W0 = 10, U0 = 9, Fr = "highlight", Aa = "downplay", un = "select", La = "unselect", ln = "toggleSelect";
function Qr(r) {
  return r != null && r !== "none";
}
function So(r, t, e) {
  r.onHoverStateChange && (r.hoverState || 0) !== e && r.onHoverStateChange(t), r.hoverState = e;
}
function Pd(r) {
  So(r, "emphasis", _o);
}
function Rd(r) {
  r.hoverState === _o && So(r, "normal", yl);
}
function ml(r) {
  So(r, "blur", mo);
}
function Ed(r) {
  r.hoverState === mo && So(r, "normal", yl);
}
function Y0(r) {
  r.selected = !0;
}
function X0(r) {
  r.selected = !1;
}
function rh(r, t, e) {
  t(r, e);
}
function He(r, t, e) {
  rh(r, t, e), r.isGroup && r.traverse(function(i) {
    rh(i, t, e);
  });
}
function ih(r, t) {
  switch (t) {
    case "emphasis":
      r.hoverState = _o;
      break;
    case "normal":
      r.hoverState = yl;
      break;
    case "blur":
      r.hoverState = mo;
      break;
    case "select":
      r.selected = !0;
  }
}
function $0(r, t, e, i) {
  for (var n = r.style, a = {}, o = 0; o < t.length; o++) {
    var s = t[o], u = n[s];
    a[s] = u ?? (i && i[s]);
  }
  for (var o = 0; o < r.animators.length; o++) {
    var l = r.animators[o];
    l.__fromStateTransition && l.__fromStateTransition.indexOf(e) < 0 && l.targetName === "style" && l.saveTo(a, t);
  }
  return a;
}
function Z0(r, t, e, i) {
  var n = e && ut(e, "select") >= 0, a = !1;
  if (r instanceof it) {
    var o = Id(r), s = n && o.selectFill || o.normalFill, u = n && o.selectStroke || o.normalStroke;
    if (Qr(s) || Qr(u)) {
      i = i || {};
      var l = i.style || {};
      l.fill === "inherit" ? (a = !0, i = O({}, i), l = O({}, l), l.fill = s) : !Qr(l.fill) && Qr(s) ? (a = !0, i = O({}, i), l = O({}, l), l.fill = Lf(s)) : !Qr(l.stroke) && Qr(u) && (a || (i = O({}, i), l = O({}, l)), l.stroke = Lf(u)), i.style = l;
    }
  }
  if (i && i.z2 == null) {
    a || (i = O({}, i));
    var f = r.z2EmphasisLift;
    i.z2 = r.z2 + (f ?? W0);
  }
  return i;
}
function q0(r, t, e) {
  if (e && e.z2 == null) {
    e = O({}, e);
    var i = r.z2SelectLift;
    e.z2 = r.z2 + (i ?? U0);
  }
  return e;
}
function K0(r, t, e) {
  var i = ut(r.currentStates, t) >= 0, n = r.style.opacity, a = i ? null : $0(r, ["opacity"], t, {
    opacity: 1
  });
  e = e || {};
  var o = e.style || {};
  return o.opacity == null && (e = O({}, e), o = O({
    // Already being applied 'emphasis'. DON'T mul opacity multiple times.
    opacity: i ? n : a.opacity * 0.1
  }, o), e.style = o), e;
}
function us(r, t) {
  var e = this.states[r];
  if (this.style) {
    if (r === "emphasis")
      return Z0(this, r, t, e);
    if (r === "blur")
      return K0(this, r, e);
    if (r === "select")
      return q0(this, r, e);
  }
  return e;
}
function Q0(r) {
  r.stateProxy = us;
  var t = r.getTextContent(), e = r.getTextGuideLine();
  t && (t.stateProxy = us), e && (e.stateProxy = us);
}
function nh(r, t) {
  !Nd(r, t) && !r.__highByOuter && He(r, Pd);
}
function ah(r, t) {
  !Nd(r, t) && !r.__highByOuter && He(r, Rd);
}
function qa(r, t) {
  r.__highByOuter |= 1 << (t || 0), He(r, Pd);
}
function Ka(r, t) {
  !(r.__highByOuter &= ~(1 << (t || 0))) && He(r, Rd);
}
function J0(r) {
  He(r, ml);
}
function kd(r) {
  He(r, Ed);
}
function Od(r) {
  He(r, Y0);
}
function Bd(r) {
  He(r, X0);
}
function Nd(r, t) {
  return r.__highDownSilentOnTouch && t.zrByTouch;
}
function Fd(r) {
  var t = r.getModel(), e = [], i = [];
  t.eachComponent(function(n, a) {
    var o = gl(a), s = n === "series", u = s ? r.getViewOfSeriesModel(a) : r.getViewOfComponentModel(a);
    !s && i.push(u), o.isBlured && (u.group.traverse(function(l) {
      Ed(l);
    }), s && e.push(a)), o.isBlured = !1;
  }), D(i, function(n) {
    n && n.toggleBlurSeries && n.toggleBlurSeries(e, !1, t);
  });
}
function yu(r, t, e, i) {
  var n = i.getModel();
  e = e || "coordinateSystem";
  function a(l, f) {
    for (var h = 0; h < f.length; h++) {
      var c = l.getItemGraphicEl(f[h]);
      c && kd(c);
    }
  }
  if (r != null && !(!t || t === "none")) {
    var o = n.getSeriesByIndex(r), s = o.coordinateSystem;
    s && s.master && (s = s.master);
    var u = [];
    n.eachSeries(function(l) {
      var f = o === l, h = l.coordinateSystem;
      h && h.master && (h = h.master);
      var c = h && s ? h === s : f;
      if (!// Not blur other series if blurScope series
      (e === "series" && !f || e === "coordinateSystem" && !c || t === "series" && f)) {
        var v = i.getViewOfSeriesModel(l);
        if (v.group.traverse(function(p) {
          p.__highByOuter && f && t === "self" || ml(p);
        }), Ft(t))
          a(l.getData(), t);
        else if (V(t))
          for (var d = ft(t), y = 0; y < d.length; y++)
            a(l.getData(d[y]), t[d[y]]);
        u.push(l), gl(l).isBlured = !0;
      }
    }), n.eachComponent(function(l, f) {
      if (l !== "series") {
        var h = i.getViewOfComponentModel(f);
        h && h.toggleBlurSeries && h.toggleBlurSeries(u, !0, n);
      }
    });
  }
}
function mu(r, t, e) {
  if (!(r == null || t == null)) {
    var i = e.getModel().getComponent(r, t);
    if (i) {
      gl(i).isBlured = !0;
      var n = e.getViewOfComponentModel(i);
      !n || !n.focusBlurEnabled || n.group.traverse(function(a) {
        ml(a);
      });
    }
  }
}
function j0(r, t, e) {
  var i = r.seriesIndex, n = r.getData(t.dataType);
  if (n) {
    var a = Gr(n, t);
    a = (F(a) ? a[0] : a) || 0;
    var o = n.getItemGraphicEl(a);
    if (!o)
      for (var s = n.count(), u = 0; !o && u < s; )
        o = n.getItemGraphicEl(u++);
    if (o) {
      var l = tt(o);
      yu(i, l.focus, l.blurScope, e);
    } else {
      var f = r.get(["emphasis", "focus"]), h = r.get(["emphasis", "blurScope"]);
      f != null && yu(i, f, h, e);
    }
  }
}
function _l(r, t, e, i) {
  var n = {
    focusSelf: !1,
    dispatchers: null
  };
  if (r == null || r === "series" || t == null || e == null)
    return n;
  var a = i.getModel().getComponent(r, t);
  if (!a)
    return n;
  var o = i.getViewOfComponentModel(a);
  if (!o || !o.findHighDownDispatchers)
    return n;
  for (var s = o.findHighDownDispatchers(e), u, l = 0; l < s.length; l++)
    if (tt(s[l]).focus === "self") {
      u = !0;
      break;
    }
  return {
    focusSelf: u,
    dispatchers: s
  };
}
function t_(r, t, e) {
  var i = tt(r), n = _l(i.componentMainType, i.componentIndex, i.componentHighDownName, e), a = n.dispatchers, o = n.focusSelf;
  a ? (o && mu(i.componentMainType, i.componentIndex, e), D(a, function(s) {
    return nh(s, t);
  })) : (yu(i.seriesIndex, i.focus, i.blurScope, e), i.focus === "self" && mu(i.componentMainType, i.componentIndex, e), nh(r, t));
}
function e_(r, t, e) {
  Fd(e);
  var i = tt(r), n = _l(i.componentMainType, i.componentIndex, i.componentHighDownName, e).dispatchers;
  n ? D(n, function(a) {
    return ah(a, t);
  }) : ah(r, t);
}
function r_(r, t, e) {
  if (wu(t)) {
    var i = t.dataType, n = r.getData(i), a = Gr(n, t);
    F(a) || (a = [a]), r[t.type === ln ? "toggleSelect" : t.type === un ? "select" : "unselect"](a, i);
  }
}
function oh(r) {
  var t = r.getAllData();
  D(t, function(e) {
    var i = e.data, n = e.type;
    i.eachItemGraphicEl(function(a, o) {
      r.isSelected(o, n) ? Od(a) : Bd(a);
    });
  });
}
function i_(r) {
  var t = [];
  return r.eachSeries(function(e) {
    var i = e.getAllData();
    D(i, function(n) {
      n.data;
      var a = n.type, o = e.getSelectedDataIndices();
      if (o.length > 0) {
        var s = {
          dataIndex: o,
          seriesIndex: e.seriesIndex
        };
        a != null && (s.dataType = a), t.push(s);
      }
    });
  }), t;
}
function n_(r, t, e) {
  zd(r, !0), He(r, Q0), o_(r, t, e);
}
function a_(r) {
  zd(r, !1);
}
function Qa(r, t, e, i) {
  i ? a_(r) : n_(r, t, e);
}
function o_(r, t, e) {
  var i = tt(r);
  t != null ? (i.focus = t, i.blurScope = e) : i.focus && (i.focus = null);
}
var sh = ["emphasis", "blur", "select"], s_ = {
  itemStyle: "getItemStyle",
  lineStyle: "getLineStyle",
  areaStyle: "getAreaStyle"
};
function _u(r, t, e, i) {
  e = e || "itemStyle";
  for (var n = 0; n < sh.length; n++) {
    var a = sh[n], o = t.getModel([a, e]), s = r.ensureState(a);
    s.style = o[s_[e]]();
  }
}
function zd(r, t) {
  var e = t === !1, i = r;
  r.highDownSilentOnTouch && (i.__highDownSilentOnTouch = r.highDownSilentOnTouch), (!e || i.__highDownDispatcher) && (i.__highByOuter = i.__highByOuter || 0, i.__highDownDispatcher = !e);
}
function Su(r) {
  return !!(r && r.__highDownDispatcher);
}
function u_(r) {
  var t = th[r];
  return t == null && jf <= 32 && (t = th[r] = jf++), t;
}
function wu(r) {
  var t = r.type;
  return t === un || t === La || t === ln;
}
function uh(r) {
  var t = r.type;
  return t === Fr || t === Aa;
}
function l_(r) {
  var t = Id(r);
  t.normalFill = r.style.fill, t.normalStroke = r.style.stroke;
  var e = r.states.select || {};
  t.selectFill = e.style && e.style.fill || null, t.selectStroke = e.style && e.style.stroke || null;
}
var Jr = Vr.CMD, f_ = [[], [], []], lh = Math.sqrt, h_ = Math.atan2;
function v_(r, t) {
  if (t) {
    var e = r.data, i = r.len(), n, a, o, s, u, l, f = Jr.M, h = Jr.C, c = Jr.L, v = Jr.R, d = Jr.A, y = Jr.Q;
    for (o = 0, s = 0; o < i; ) {
      switch (n = e[o++], s = o, a = 0, n) {
        case f:
          a = 1;
          break;
        case c:
          a = 1;
          break;
        case h:
          a = 3;
          break;
        case y:
          a = 2;
          break;
        case d:
          var p = t[4], g = t[5], m = lh(t[0] * t[0] + t[1] * t[1]), _ = lh(t[2] * t[2] + t[3] * t[3]), S = h_(-t[1] / _, t[0] / m);
          e[o] *= m, e[o++] += p, e[o] *= _, e[o++] += g, e[o++] *= m, e[o++] *= _, e[o++] += S, e[o++] += S, o += 2, s = o;
          break;
        case v:
          l[0] = e[o++], l[1] = e[o++], ie(l, l, t), e[s++] = l[0], e[s++] = l[1], l[0] += e[o++], l[1] += e[o++], ie(l, l, t), e[s++] = l[0], e[s++] = l[1];
      }
      for (u = 0; u < a; u++) {
        var b = f_[u];
        b[0] = e[o++], b[1] = e[o++], ie(b, b, t), e[s++] = b[0], e[s++] = b[1];
      }
    }
    r.increaseVersion();
  }
}
var ls = Math.sqrt, jn = Math.sin, ta = Math.cos, Bi = Math.PI;
function fh(r) {
  return Math.sqrt(r[0] * r[0] + r[1] * r[1]);
}
function bu(r, t) {
  return (r[0] * t[0] + r[1] * t[1]) / (fh(r) * fh(t));
}
function hh(r, t) {
  return (r[0] * t[1] < r[1] * t[0] ? -1 : 1) * Math.acos(bu(r, t));
}
function vh(r, t, e, i, n, a, o, s, u, l, f) {
  var h = u * (Bi / 180), c = ta(h) * (r - e) / 2 + jn(h) * (t - i) / 2, v = -1 * jn(h) * (r - e) / 2 + ta(h) * (t - i) / 2, d = c * c / (o * o) + v * v / (s * s);
  d > 1 && (o *= ls(d), s *= ls(d));
  var y = (n === a ? -1 : 1) * ls((o * o * (s * s) - o * o * (v * v) - s * s * (c * c)) / (o * o * (v * v) + s * s * (c * c))) || 0, p = y * o * v / s, g = y * -s * c / o, m = (r + e) / 2 + ta(h) * p - jn(h) * g, _ = (t + i) / 2 + jn(h) * p + ta(h) * g, S = hh([1, 0], [(c - p) / o, (v - g) / s]), b = [(c - p) / o, (v - g) / s], w = [(-1 * c - p) / o, (-1 * v - g) / s], x = hh(b, w);
  if (bu(b, w) <= -1 && (x = Bi), bu(b, w) >= 1 && (x = 0), x < 0) {
    var C = Math.round(x / Bi * 1e6) / 1e6;
    x = Bi * 2 + C % 2 * Bi;
  }
  f.addData(l, m, _, o, s, S, x, h, a);
}
var c_ = /([mlvhzcqtsa])([^mlvhzcqtsa]*)/ig, d_ = /-?([0-9]*\.)?[0-9]+([eE]-?[0-9]+)?/g;
function p_(r) {
  var t = new Vr();
  if (!r)
    return t;
  var e = 0, i = 0, n = e, a = i, o, s = Vr.CMD, u = r.match(c_);
  if (!u)
    return t;
  for (var l = 0; l < u.length; l++) {
    for (var f = u[l], h = f.charAt(0), c = void 0, v = f.match(d_) || [], d = v.length, y = 0; y < d; y++)
      v[y] = parseFloat(v[y]);
    for (var p = 0; p < d; ) {
      var g = void 0, m = void 0, _ = void 0, S = void 0, b = void 0, w = void 0, x = void 0, C = e, M = i, A = void 0, T = void 0;
      switch (h) {
        case "l":
          e += v[p++], i += v[p++], c = s.L, t.addData(c, e, i);
          break;
        case "L":
          e = v[p++], i = v[p++], c = s.L, t.addData(c, e, i);
          break;
        case "m":
          e += v[p++], i += v[p++], c = s.M, t.addData(c, e, i), n = e, a = i, h = "l";
          break;
        case "M":
          e = v[p++], i = v[p++], c = s.M, t.addData(c, e, i), n = e, a = i, h = "L";
          break;
        case "h":
          e += v[p++], c = s.L, t.addData(c, e, i);
          break;
        case "H":
          e = v[p++], c = s.L, t.addData(c, e, i);
          break;
        case "v":
          i += v[p++], c = s.L, t.addData(c, e, i);
          break;
        case "V":
          i = v[p++], c = s.L, t.addData(c, e, i);
          break;
        case "C":
          c = s.C, t.addData(c, v[p++], v[p++], v[p++], v[p++], v[p++], v[p++]), e = v[p - 2], i = v[p - 1];
          break;
        case "c":
          c = s.C, t.addData(c, v[p++] + e, v[p++] + i, v[p++] + e, v[p++] + i, v[p++] + e, v[p++] + i), e += v[p - 2], i += v[p - 1];
          break;
        case "S":
          g = e, m = i, A = t.len(), T = t.data, o === s.C && (g += e - T[A - 4], m += i - T[A - 3]), c = s.C, C = v[p++], M = v[p++], e = v[p++], i = v[p++], t.addData(c, g, m, C, M, e, i);
          break;
        case "s":
          g = e, m = i, A = t.len(), T = t.data, o === s.C && (g += e - T[A - 4], m += i - T[A - 3]), c = s.C, C = e + v[p++], M = i + v[p++], e += v[p++], i += v[p++], t.addData(c, g, m, C, M, e, i);
          break;
        case "Q":
          C = v[p++], M = v[p++], e = v[p++], i = v[p++], c = s.Q, t.addData(c, C, M, e, i);
          break;
        case "q":
          C = v[p++] + e, M = v[p++] + i, e += v[p++], i += v[p++], c = s.Q, t.addData(c, C, M, e, i);
          break;
        case "T":
          g = e, m = i, A = t.len(), T = t.data, o === s.Q && (g += e - T[A - 4], m += i - T[A - 3]), e = v[p++], i = v[p++], c = s.Q, t.addData(c, g, m, e, i);
          break;
        case "t":
          g = e, m = i, A = t.len(), T = t.data, o === s.Q && (g += e - T[A - 4], m += i - T[A - 3]), e += v[p++], i += v[p++], c = s.Q, t.addData(c, g, m, e, i);
          break;
        case "A":
          _ = v[p++], S = v[p++], b = v[p++], w = v[p++], x = v[p++], C = e, M = i, e = v[p++], i = v[p++], c = s.A, vh(C, M, e, i, w, x, _, S, b, c, t);
          break;
        case "a":
          _ = v[p++], S = v[p++], b = v[p++], w = v[p++], x = v[p++], C = e, M = i, e += v[p++], i += v[p++], c = s.A, vh(C, M, e, i, w, x, _, S, b, c, t);
          break;
      }
    }
    (h === "z" || h === "Z") && (c = s.Z, t.addData(c), e = n, i = a), o = c;
  }
  return t.toStatic(), t;
}
var Hd = (function(r) {
  B(t, r);
  function t() {
    return r !== null && r.apply(this, arguments) || this;
  }
  return t.prototype.applyTransform = function(e) {
  }, t;
})(it);
function Vd(r) {
  return r.setData != null;
}
function Gd(r, t) {
  var e = p_(r), i = O({}, t);
  return i.buildPath = function(n) {
    if (Vd(n)) {
      n.setData(e.data);
      var a = n.getContext();
      a && n.rebuildPath(a, 1);
    } else {
      var a = n;
      e.rebuildPath(a, 1);
    }
  }, i.applyTransform = function(n) {
    v_(e, n), this.dirtyShape();
  }, i;
}
function g_(r, t) {
  return new Hd(Gd(r, t));
}
function y_(r, t) {
  var e = Gd(r, t), i = (function(n) {
    B(a, n);
    function a(o) {
      var s = n.call(this, o) || this;
      return s.applyTransform = e.applyTransform, s.buildPath = e.buildPath, s;
    }
    return a;
  })(Hd);
  return i;
}
function m_(r, t) {
  for (var e = [], i = r.length, n = 0; n < i; n++) {
    var a = r[n];
    e.push(a.getUpdatedPathProxy(!0));
  }
  var o = new it(t);
  return o.createPathProxy(), o.buildPath = function(s) {
    if (Vd(s)) {
      s.appendPath(e);
      var u = s.getContext();
      u && s.rebuildPath(u, 1);
    }
  }, o;
}
var It = (function(r) {
  B(t, r);
  function t(e) {
    var i = r.call(this) || this;
    return i.isGroup = !0, i._children = [], i.attr(e), i;
  }
  return t.prototype.childrenRef = function() {
    return this._children;
  }, t.prototype.children = function() {
    return this._children.slice();
  }, t.prototype.childAt = function(e) {
    return this._children[e];
  }, t.prototype.childOfName = function(e) {
    for (var i = this._children, n = 0; n < i.length; n++)
      if (i[n].name === e)
        return i[n];
  }, t.prototype.childCount = function() {
    return this._children.length;
  }, t.prototype.add = function(e) {
    return e && e !== this && e.parent !== this && (this._children.push(e), this._doAdd(e)), this;
  }, t.prototype.addBefore = function(e, i) {
    if (e && e !== this && e.parent !== this && i && i.parent === this) {
      var n = this._children, a = n.indexOf(i);
      a >= 0 && (n.splice(a, 0, e), this._doAdd(e));
    }
    return this;
  }, t.prototype.replace = function(e, i) {
    var n = ut(this._children, e);
    return n >= 0 && this.replaceAt(i, n), this;
  }, t.prototype.replaceAt = function(e, i) {
    var n = this._children, a = n[i];
    if (e && e !== this && e.parent !== this && e !== a) {
      n[i] = e, a.parent = null;
      var o = this.__zr;
      o && a.removeSelfFromZr(o), this._doAdd(e);
    }
    return this;
  }, t.prototype._doAdd = function(e) {
    e.parent && e.parent.remove(e), e.parent = this;
    var i = this.__zr;
    i && i !== e.__zr && e.addSelfToZr(i), i && i.refresh();
  }, t.prototype.remove = function(e) {
    var i = this.__zr, n = this._children, a = ut(n, e);
    return a < 0 ? this : (n.splice(a, 1), e.parent = null, i && e.removeSelfFromZr(i), i && i.refresh(), this);
  }, t.prototype.removeAll = function() {
    for (var e = this._children, i = this.__zr, n = 0; n < e.length; n++) {
      var a = e[n];
      i && a.removeSelfFromZr(i), a.parent = null;
    }
    return e.length = 0, this;
  }, t.prototype.eachChild = function(e, i) {
    for (var n = this._children, a = 0; a < n.length; a++) {
      var o = n[a];
      e.call(i, o, a);
    }
    return this;
  }, t.prototype.traverse = function(e, i) {
    for (var n = 0; n < this._children.length; n++) {
      var a = this._children[n], o = e.call(i, a);
      a.isGroup && !o && a.traverse(e, i);
    }
    return this;
  }, t.prototype.addSelfToZr = function(e) {
    r.prototype.addSelfToZr.call(this, e);
    for (var i = 0; i < this._children.length; i++) {
      var n = this._children[i];
      n.addSelfToZr(e);
    }
  }, t.prototype.removeSelfFromZr = function(e) {
    r.prototype.removeSelfFromZr.call(this, e);
    for (var i = 0; i < this._children.length; i++) {
      var n = this._children[i];
      n.removeSelfFromZr(e);
    }
  }, t.prototype.getBoundingRect = function(e) {
    for (var i = new et(0, 0, 0, 0), n = e || this._children, a = [], o = null, s = 0; s < n.length; s++) {
      var u = n[s];
      if (!(u.ignore || u.invisible)) {
        var l = u.getBoundingRect(), f = u.getLocalTransform(a);
        f ? (et.applyTransform(i, l, f), o = o || i.clone(), o.union(i)) : (o = o || l.clone(), o.union(l));
      }
    }
    return o || i;
  }, t;
})(go);
It.prototype.type = "group";
var __ = /* @__PURE__ */ (function() {
  function r() {
    this.cx = 0, this.cy = 0, this.r = 0;
  }
  return r;
})(), wo = (function(r) {
  B(t, r);
  function t(e) {
    return r.call(this, e) || this;
  }
  return t.prototype.getDefaultShape = function() {
    return new __();
  }, t.prototype.buildPath = function(e, i) {
    e.moveTo(i.cx + i.r, i.cy), e.arc(i.cx, i.cy, i.r, 0, Math.PI * 2);
  }, t;
})(it);
wo.prototype.type = "circle";
var S_ = /* @__PURE__ */ (function() {
  function r() {
    this.cx = 0, this.cy = 0, this.rx = 0, this.ry = 0;
  }
  return r;
})(), Sl = (function(r) {
  B(t, r);
  function t(e) {
    return r.call(this, e) || this;
  }
  return t.prototype.getDefaultShape = function() {
    return new S_();
  }, t.prototype.buildPath = function(e, i) {
    var n = 0.5522848, a = i.cx, o = i.cy, s = i.rx, u = i.ry, l = s * n, f = u * n;
    e.moveTo(a - s, o), e.bezierCurveTo(a - s, o - f, a - l, o - u, a, o - u), e.bezierCurveTo(a + l, o - u, a + s, o - f, a + s, o), e.bezierCurveTo(a + s, o + f, a + l, o + u, a, o + u), e.bezierCurveTo(a - l, o + u, a - s, o + f, a - s, o), e.closePath();
  }, t;
})(it);
Sl.prototype.type = "ellipse";
var Wd = Math.PI, fs = Wd * 2, Cr = Math.sin, jr = Math.cos, w_ = Math.acos, wt = Math.atan2, ch = Math.abs, fn = Math.sqrt, ji = Math.max, me = Math.min, le = 1e-4;
function b_(r, t, e, i, n, a, o, s) {
  var u = e - r, l = i - t, f = o - n, h = s - a, c = h * u - f * l;
  if (!(c * c < le))
    return c = (f * (t - a) - h * (r - n)) / c, [r + c * u, t + c * l];
}
function ea(r, t, e, i, n, a, o) {
  var s = r - e, u = t - i, l = (o ? a : -a) / fn(s * s + u * u), f = l * u, h = -l * s, c = r + f, v = t + h, d = e + f, y = i + h, p = (c + d) / 2, g = (v + y) / 2, m = d - c, _ = y - v, S = m * m + _ * _, b = n - a, w = c * y - d * v, x = (_ < 0 ? -1 : 1) * fn(ji(0, b * b * S - w * w)), C = (w * _ - m * x) / S, M = (-w * m - _ * x) / S, A = (w * _ + m * x) / S, T = (-w * m + _ * x) / S, L = C - p, I = M - g, P = A - p, R = T - g;
  return L * L + I * I > P * P + R * R && (C = A, M = T), {
    cx: C,
    cy: M,
    x0: -f,
    y0: -h,
    x1: C * (n / b - 1),
    y1: M * (n / b - 1)
  };
}
function x_(r) {
  var t;
  if (F(r)) {
    var e = r.length;
    if (!e)
      return r;
    e === 1 ? t = [r[0], r[0], 0, 0] : e === 2 ? t = [r[0], r[0], r[1], r[1]] : e === 3 ? t = r.concat(r[2]) : t = r;
  } else
    t = [r, r, r, r];
  return t;
}
function T_(r, t) {
  var e, i = ji(t.r, 0), n = ji(t.r0 || 0, 0), a = i > 0, o = n > 0;
  if (!(!a && !o)) {
    if (a || (i = n, n = 0), n > i) {
      var s = i;
      i = n, n = s;
    }
    var u = t.startAngle, l = t.endAngle;
    if (!(isNaN(u) || isNaN(l))) {
      var f = t.cx, h = t.cy, c = !!t.clockwise, v = ch(l - u), d = v > fs && v % fs;
      if (d > le && (v = d), !(i > le))
        r.moveTo(f, h);
      else if (v > fs - le)
        r.moveTo(f + i * jr(u), h + i * Cr(u)), r.arc(f, h, i, u, l, !c), n > le && (r.moveTo(f + n * jr(l), h + n * Cr(l)), r.arc(f, h, n, l, u, c));
      else {
        var y = void 0, p = void 0, g = void 0, m = void 0, _ = void 0, S = void 0, b = void 0, w = void 0, x = void 0, C = void 0, M = void 0, A = void 0, T = void 0, L = void 0, I = void 0, P = void 0, R = i * jr(u), E = i * Cr(u), H = n * jr(l), k = n * Cr(l), N = v > le;
        if (N) {
          var G = t.cornerRadius;
          G && (e = x_(G), y = e[0], p = e[1], g = e[2], m = e[3]);
          var $ = ch(i - n) / 2;
          if (_ = me($, g), S = me($, m), b = me($, y), w = me($, p), M = x = ji(_, S), A = C = ji(b, w), (x > le || C > le) && (T = i * jr(l), L = i * Cr(l), I = n * jr(u), P = n * Cr(u), v < Wd)) {
            var K = b_(R, E, I, P, T, L, H, k);
            if (K) {
              var nt = R - K[0], lt = E - K[1], ct = T - K[0], oe = L - K[1], lr = 1 / Cr(w_((nt * ct + lt * oe) / (fn(nt * nt + lt * lt) * fn(ct * ct + oe * oe))) / 2), Xr = fn(K[0] * K[0] + K[1] * K[1]);
              M = me(x, (i - Xr) / (lr + 1)), A = me(C, (n - Xr) / (lr - 1));
            }
          }
        }
        if (!N)
          r.moveTo(f + R, h + E);
        else if (M > le) {
          var Vt = me(g, M), mt = me(m, M), Y = ea(I, P, R, E, i, Vt, c), Q = ea(T, L, H, k, i, mt, c);
          r.moveTo(f + Y.cx + Y.x0, h + Y.cy + Y.y0), M < x && Vt === mt ? r.arc(f + Y.cx, h + Y.cy, M, wt(Y.y0, Y.x0), wt(Q.y0, Q.x0), !c) : (Vt > 0 && r.arc(f + Y.cx, h + Y.cy, Vt, wt(Y.y0, Y.x0), wt(Y.y1, Y.x1), !c), r.arc(f, h, i, wt(Y.cy + Y.y1, Y.cx + Y.x1), wt(Q.cy + Q.y1, Q.cx + Q.x1), !c), mt > 0 && r.arc(f + Q.cx, h + Q.cy, mt, wt(Q.y1, Q.x1), wt(Q.y0, Q.x0), !c));
        } else
          r.moveTo(f + R, h + E), r.arc(f, h, i, u, l, !c);
        if (!(n > le) || !N)
          r.lineTo(f + H, h + k);
        else if (A > le) {
          var Vt = me(y, A), mt = me(p, A), Y = ea(H, k, T, L, n, -mt, c), Q = ea(R, E, I, P, n, -Vt, c);
          r.lineTo(f + Y.cx + Y.x0, h + Y.cy + Y.y0), A < C && Vt === mt ? r.arc(f + Y.cx, h + Y.cy, A, wt(Y.y0, Y.x0), wt(Q.y0, Q.x0), !c) : (mt > 0 && r.arc(f + Y.cx, h + Y.cy, mt, wt(Y.y0, Y.x0), wt(Y.y1, Y.x1), !c), r.arc(f, h, n, wt(Y.cy + Y.y1, Y.cx + Y.x1), wt(Q.cy + Q.y1, Q.cx + Q.x1), c), Vt > 0 && r.arc(f + Q.cx, h + Q.cy, Vt, wt(Q.y1, Q.x1), wt(Q.y0, Q.x0), !c));
        } else
          r.lineTo(f + H, h + k), r.arc(f, h, n, l, u, c);
      }
      r.closePath();
    }
  }
}
var C_ = /* @__PURE__ */ (function() {
  function r() {
    this.cx = 0, this.cy = 0, this.r0 = 0, this.r = 0, this.startAngle = 0, this.endAngle = Math.PI * 2, this.clockwise = !0, this.cornerRadius = 0;
  }
  return r;
})(), Di = (function(r) {
  B(t, r);
  function t(e) {
    return r.call(this, e) || this;
  }
  return t.prototype.getDefaultShape = function() {
    return new C_();
  }, t.prototype.buildPath = function(e, i) {
    T_(e, i);
  }, t.prototype.isZeroArea = function() {
    return this.shape.startAngle === this.shape.endAngle || this.shape.r === this.shape.r0;
  }, t;
})(it);
Di.prototype.type = "sector";
var D_ = /* @__PURE__ */ (function() {
  function r() {
    this.cx = 0, this.cy = 0, this.r = 0, this.r0 = 0;
  }
  return r;
})(), wl = (function(r) {
  B(t, r);
  function t(e) {
    return r.call(this, e) || this;
  }
  return t.prototype.getDefaultShape = function() {
    return new D_();
  }, t.prototype.buildPath = function(e, i) {
    var n = i.cx, a = i.cy, o = Math.PI * 2;
    e.moveTo(n + i.r, a), e.arc(n, a, i.r, 0, o, !1), e.moveTo(n + i.r0, a), e.arc(n, a, i.r0, 0, o, !0);
  }, t;
})(it);
wl.prototype.type = "ring";
function M_(r, t, e, i) {
  var n = [], a = [], o = [], s = [], u, l, f, h;
  if (i) {
    f = [1 / 0, 1 / 0], h = [-1 / 0, -1 / 0];
    for (var c = 0, v = r.length; c < v; c++)
      li(f, f, r[c]), fi(h, h, r[c]);
    li(f, f, i[0]), fi(h, h, i[1]);
  }
  for (var c = 0, v = r.length; c < v; c++) {
    var d = r[c];
    if (e)
      u = r[c ? c - 1 : v - 1], l = r[(c + 1) % v];
    else if (c === 0 || c === v - 1) {
      n.push(cm(r[c]));
      continue;
    } else
      u = r[c - 1], l = r[c + 1];
    dm(a, l, u), Vo(a, a, t);
    var y = ou(d, u), p = ou(d, l), g = y + p;
    g !== 0 && (y /= g, p /= g), Vo(o, a, -y), Vo(s, a, p);
    var m = _f([], d, o), _ = _f([], d, s);
    i && (fi(m, m, f), li(m, m, h), fi(_, _, f), li(_, _, h)), n.push(m), n.push(_);
  }
  return e && n.push(n.shift()), n;
}
function Ud(r, t, e) {
  var i = t.smooth, n = t.points;
  if (n && n.length >= 2) {
    if (i) {
      var a = M_(n, i, e, t.smoothConstraint);
      r.moveTo(n[0][0], n[0][1]);
      for (var o = n.length, s = 0; s < (e ? o : o - 1); s++) {
        var u = a[s * 2], l = a[s * 2 + 1], f = n[(s + 1) % o];
        r.bezierCurveTo(u[0], u[1], l[0], l[1], f[0], f[1]);
      }
    } else {
      r.moveTo(n[0][0], n[0][1]);
      for (var s = 1, h = n.length; s < h; s++)
        r.lineTo(n[s][0], n[s][1]);
    }
    e && r.closePath();
  }
}
var A_ = /* @__PURE__ */ (function() {
  function r() {
    this.points = null, this.smooth = 0, this.smoothConstraint = null;
  }
  return r;
})(), bl = (function(r) {
  B(t, r);
  function t(e) {
    return r.call(this, e) || this;
  }
  return t.prototype.getDefaultShape = function() {
    return new A_();
  }, t.prototype.buildPath = function(e, i) {
    Ud(e, i, !0);
  }, t;
})(it);
bl.prototype.type = "polygon";
var L_ = /* @__PURE__ */ (function() {
  function r() {
    this.points = null, this.percent = 1, this.smooth = 0, this.smoothConstraint = null;
  }
  return r;
})(), xl = (function(r) {
  B(t, r);
  function t(e) {
    return r.call(this, e) || this;
  }
  return t.prototype.getDefaultStyle = function() {
    return {
      stroke: "#000",
      fill: null
    };
  }, t.prototype.getDefaultShape = function() {
    return new L_();
  }, t.prototype.buildPath = function(e, i) {
    Ud(e, i, !1);
  }, t;
})(it);
xl.prototype.type = "polyline";
var I_ = {}, P_ = /* @__PURE__ */ (function() {
  function r() {
    this.x1 = 0, this.y1 = 0, this.x2 = 0, this.y2 = 0, this.percent = 1;
  }
  return r;
})(), sr = (function(r) {
  B(t, r);
  function t(e) {
    return r.call(this, e) || this;
  }
  return t.prototype.getDefaultStyle = function() {
    return {
      stroke: "#000",
      fill: null
    };
  }, t.prototype.getDefaultShape = function() {
    return new P_();
  }, t.prototype.buildPath = function(e, i) {
    var n, a, o, s;
    if (this.subPixelOptimize) {
      var u = _d(I_, i, this.style);
      n = u.x1, a = u.y1, o = u.x2, s = u.y2;
    } else
      n = i.x1, a = i.y1, o = i.x2, s = i.y2;
    var l = i.percent;
    l !== 0 && (e.moveTo(n, a), l < 1 && (o = n * (1 - l) + o * l, s = a * (1 - l) + s * l), e.lineTo(o, s));
  }, t.prototype.pointAt = function(e) {
    var i = this.shape;
    return [
      i.x1 * (1 - e) + i.x2 * e,
      i.y1 * (1 - e) + i.y2 * e
    ];
  }, t;
})(it);
sr.prototype.type = "line";
var Pt = [], R_ = /* @__PURE__ */ (function() {
  function r() {
    this.x1 = 0, this.y1 = 0, this.x2 = 0, this.y2 = 0, this.cpx1 = 0, this.cpy1 = 0, this.percent = 1;
  }
  return r;
})();
function dh(r, t, e) {
  var i = r.cpx2, n = r.cpy2;
  return i != null || n != null ? [
    (e ? xf : _t)(r.x1, r.cpx1, r.cpx2, r.x2, t),
    (e ? xf : _t)(r.y1, r.cpy1, r.cpy2, r.y2, t)
  ] : [
    (e ? Tf : Et)(r.x1, r.cpx1, r.x2, t),
    (e ? Tf : Et)(r.y1, r.cpy1, r.y2, t)
  ];
}
var Tl = (function(r) {
  B(t, r);
  function t(e) {
    return r.call(this, e) || this;
  }
  return t.prototype.getDefaultStyle = function() {
    return {
      stroke: "#000",
      fill: null
    };
  }, t.prototype.getDefaultShape = function() {
    return new R_();
  }, t.prototype.buildPath = function(e, i) {
    var n = i.x1, a = i.y1, o = i.x2, s = i.y2, u = i.cpx1, l = i.cpy1, f = i.cpx2, h = i.cpy2, c = i.percent;
    c !== 0 && (e.moveTo(n, a), f == null || h == null ? (c < 1 && (Wa(n, u, o, c, Pt), u = Pt[1], o = Pt[2], Wa(a, l, s, c, Pt), l = Pt[1], s = Pt[2]), e.quadraticCurveTo(u, l, o, s)) : (c < 1 && (Ga(n, u, f, o, c, Pt), u = Pt[1], f = Pt[2], o = Pt[3], Ga(a, l, h, s, c, Pt), l = Pt[1], h = Pt[2], s = Pt[3]), e.bezierCurveTo(u, l, f, h, o, s)));
  }, t.prototype.pointAt = function(e) {
    return dh(this.shape, e, !1);
  }, t.prototype.tangentAt = function(e) {
    var i = dh(this.shape, e, !0);
    return ym(i, i);
  }, t;
})(it);
Tl.prototype.type = "bezier-curve";
var E_ = /* @__PURE__ */ (function() {
  function r() {
    this.cx = 0, this.cy = 0, this.r = 0, this.startAngle = 0, this.endAngle = Math.PI * 2, this.clockwise = !0;
  }
  return r;
})(), bo = (function(r) {
  B(t, r);
  function t(e) {
    return r.call(this, e) || this;
  }
  return t.prototype.getDefaultStyle = function() {
    return {
      stroke: "#000",
      fill: null
    };
  }, t.prototype.getDefaultShape = function() {
    return new E_();
  }, t.prototype.buildPath = function(e, i) {
    var n = i.cx, a = i.cy, o = Math.max(i.r, 0), s = i.startAngle, u = i.endAngle, l = i.clockwise, f = Math.cos(s), h = Math.sin(s);
    e.moveTo(f * o + n, h * o + a), e.arc(n, a, o, s, u, !l);
  }, t;
})(it);
bo.prototype.type = "arc";
var k_ = (function(r) {
  B(t, r);
  function t() {
    var e = r !== null && r.apply(this, arguments) || this;
    return e.type = "compound", e;
  }
  return t.prototype._updatePathDirty = function() {
    for (var e = this.shape.paths, i = this.shapeChanged(), n = 0; n < e.length; n++)
      i = i || e[n].shapeChanged();
    i && this.dirtyShape();
  }, t.prototype.beforeBrush = function() {
    this._updatePathDirty();
    for (var e = this.shape.paths || [], i = this.getGlobalScale(), n = 0; n < e.length; n++)
      e[n].path || e[n].createPathProxy(), e[n].path.setScale(i[0], i[1], e[n].segmentIgnoreThreshold);
  }, t.prototype.buildPath = function(e, i) {
    for (var n = i.paths || [], a = 0; a < n.length; a++)
      n[a].buildPath(e, n[a].shape, !0);
  }, t.prototype.afterBrush = function() {
    for (var e = this.shape.paths || [], i = 0; i < e.length; i++)
      e[i].pathUpdated();
  }, t.prototype.getBoundingRect = function() {
    return this._updatePathDirty.call(this), it.prototype.getBoundingRect.call(this);
  }, t;
})(it), Yd = (function() {
  function r(t) {
    this.colorStops = t || [];
  }
  return r.prototype.addColorStop = function(t, e) {
    this.colorStops.push({
      offset: t,
      color: e
    });
  }, r;
})(), Xd = (function(r) {
  B(t, r);
  function t(e, i, n, a, o, s) {
    var u = r.call(this, o) || this;
    return u.x = e ?? 0, u.y = i ?? 0, u.x2 = n ?? 1, u.y2 = a ?? 0, u.type = "linear", u.global = s || !1, u;
  }
  return t;
})(Yd), O_ = (function(r) {
  B(t, r);
  function t(e, i, n, a, o) {
    var s = r.call(this, a) || this;
    return s.x = e ?? 0.5, s.y = i ?? 0.5, s.r = n ?? 0.5, s.type = "radial", s.global = o || !1, s;
  }
  return t;
})(Yd), Dr = [0, 0], Mr = [0, 0], ra = new st(), ia = new st(), Ja = (function() {
  function r(t, e) {
    this._corners = [], this._axes = [], this._origin = [0, 0];
    for (var i = 0; i < 4; i++)
      this._corners[i] = new st();
    for (var i = 0; i < 2; i++)
      this._axes[i] = new st();
    t && this.fromBoundingRect(t, e);
  }
  return r.prototype.fromBoundingRect = function(t, e) {
    var i = this._corners, n = this._axes, a = t.x, o = t.y, s = a + t.width, u = o + t.height;
    if (i[0].set(a, o), i[1].set(s, o), i[2].set(s, u), i[3].set(a, u), e)
      for (var l = 0; l < 4; l++)
        i[l].transform(e);
    st.sub(n[0], i[1], i[0]), st.sub(n[1], i[3], i[0]), n[0].normalize(), n[1].normalize();
    for (var l = 0; l < 2; l++)
      this._origin[l] = n[l].dot(i[0]);
  }, r.prototype.intersect = function(t, e) {
    var i = !0, n = !e;
    return ra.set(1 / 0, 1 / 0), ia.set(0, 0), !this._intersectCheckOneSide(this, t, ra, ia, n, 1) && (i = !1, n) || !this._intersectCheckOneSide(t, this, ra, ia, n, -1) && (i = !1, n) || n || st.copy(e, i ? ra : ia), i;
  }, r.prototype._intersectCheckOneSide = function(t, e, i, n, a, o) {
    for (var s = !0, u = 0; u < 2; u++) {
      var l = this._axes[u];
      if (this._getProjMinMaxOnAxis(u, t._corners, Dr), this._getProjMinMaxOnAxis(u, e._corners, Mr), Dr[1] < Mr[0] || Dr[0] > Mr[1]) {
        if (s = !1, a)
          return s;
        var f = Math.abs(Mr[0] - Dr[1]), h = Math.abs(Dr[0] - Mr[1]);
        Math.min(f, h) > n.len() && (f < h ? st.scale(n, l, -f * o) : st.scale(n, l, h * o));
      } else if (i) {
        var f = Math.abs(Mr[0] - Dr[1]), h = Math.abs(Dr[0] - Mr[1]);
        Math.min(f, h) < i.len() && (f < h ? st.scale(i, l, f * o) : st.scale(i, l, -h * o));
      }
    }
    return s;
  }, r.prototype._getProjMinMaxOnAxis = function(t, e, i) {
    for (var n = this._axes[t], a = this._origin, o = e[0].dot(n) + a[t], s = o, u = o, l = 1; l < e.length; l++) {
      var f = e[l].dot(n) + a[t];
      s = Math.min(f, s), u = Math.max(f, u);
    }
    i[0] = s, i[1] = u;
  }, r;
})(), B_ = [], N_ = (function(r) {
  B(t, r);
  function t() {
    var e = r !== null && r.apply(this, arguments) || this;
    return e.notClear = !0, e.incremental = !0, e._displayables = [], e._temporaryDisplayables = [], e._cursor = 0, e;
  }
  return t.prototype.traverse = function(e, i) {
    e.call(i, this);
  }, t.prototype.useStyle = function() {
    this.style = {};
  }, t.prototype.getCursor = function() {
    return this._cursor;
  }, t.prototype.innerAfterBrush = function() {
    this._cursor = this._displayables.length;
  }, t.prototype.clearDisplaybles = function() {
    this._displayables = [], this._temporaryDisplayables = [], this._cursor = 0, this.markRedraw(), this.notClear = !1;
  }, t.prototype.clearTemporalDisplayables = function() {
    this._temporaryDisplayables = [];
  }, t.prototype.addDisplayable = function(e, i) {
    i ? this._temporaryDisplayables.push(e) : this._displayables.push(e), this.markRedraw();
  }, t.prototype.addDisplayables = function(e, i) {
    i = i || !1;
    for (var n = 0; n < e.length; n++)
      this.addDisplayable(e[n], i);
  }, t.prototype.getDisplayables = function() {
    return this._displayables;
  }, t.prototype.getTemporalDisplayables = function() {
    return this._temporaryDisplayables;
  }, t.prototype.eachPendingDisplayable = function(e) {
    for (var i = this._cursor; i < this._displayables.length; i++)
      e && e(this._displayables[i]);
    for (var i = 0; i < this._temporaryDisplayables.length; i++)
      e && e(this._temporaryDisplayables[i]);
  }, t.prototype.update = function() {
    this.updateTransform();
    for (var e = this._cursor; e < this._displayables.length; e++) {
      var i = this._displayables[e];
      i.parent = this, i.update(), i.parent = null;
    }
    for (var e = 0; e < this._temporaryDisplayables.length; e++) {
      var i = this._temporaryDisplayables[e];
      i.parent = this, i.update(), i.parent = null;
    }
  }, t.prototype.getBoundingRect = function() {
    if (!this._rect) {
      for (var e = new et(1 / 0, 1 / 0, -1 / 0, -1 / 0), i = 0; i < this._displayables.length; i++) {
        var n = this._displayables[i], a = n.getBoundingRect().clone();
        n.needLocalTransform() && a.applyTransform(n.getLocalTransform(B_)), e.union(a);
      }
      this._rect = e;
    }
    return this._rect;
  }, t.prototype.contain = function(e, i) {
    var n = this.transformCoordToLocal(e, i), a = this.getBoundingRect();
    if (a.contain(n[0], n[1]))
      for (var o = 0; o < this._displayables.length; o++) {
        var s = this._displayables[o];
        if (s.contain(e, i))
          return !0;
      }
    return !1;
  }, t;
})(Bn), F_ = yt();
function z_(r, t, e, i, n) {
  var a;
  if (t && t.ecModel) {
    var o = t.ecModel.getUpdatePayload();
    a = o && o.animation;
  }
  var s = t && t.isAnimationEnabled(), u = r === "update";
  if (s) {
    var l = void 0, f = void 0, h = void 0;
    i ? (l = Z(i.duration, 200), f = Z(i.easing, "cubicOut"), h = 0) : (l = t.getShallow(u ? "animationDurationUpdate" : "animationDuration"), f = t.getShallow(u ? "animationEasingUpdate" : "animationEasing"), h = t.getShallow(u ? "animationDelayUpdate" : "animationDelay")), a && (a.duration != null && (l = a.duration), a.easing != null && (f = a.easing), a.delay != null && (h = a.delay)), X(h) && (h = h(e, n)), X(l) && (l = l(e));
    var c = {
      duration: l || 0,
      delay: h,
      easing: f
    };
    return c;
  } else
    return null;
}
function Cl(r, t, e, i, n, a, o) {
  var s = !1, u;
  X(n) ? (o = a, a = n, n = null) : V(n) && (a = n.cb, o = n.during, s = n.isFrom, u = n.removeOpt, n = n.dataIndex);
  var l = r === "leave";
  l || t.stopAnimation("leave");
  var f = z_(r, i, n, l ? u || {} : null, i && i.getAnimationDelayParams ? i.getAnimationDelayParams(t, n) : null);
  if (f && f.duration > 0) {
    var h = f.duration, c = f.delay, v = f.easing, d = {
      duration: h,
      delay: c || 0,
      easing: v,
      done: a,
      force: !!a || !!o,
      // Set to final state in update/init animation.
      // So the post processing based on the path shape can be done correctly.
      setToFinal: !l,
      scope: r,
      during: o
    };
    s ? t.animateFrom(e, d) : t.animateTo(e, d);
  } else
    t.stopAnimation(), !s && t.attr(e), o && o(1), a && a();
}
function ne(r, t, e, i, n, a) {
  Cl("update", r, t, e, i, n, a);
}
function ze(r, t, e, i, n, a) {
  Cl("enter", r, t, e, i, n, a);
}
function hn(r) {
  if (!r.__zr)
    return !0;
  for (var t = 0; t < r.animators.length; t++) {
    var e = r.animators[t];
    if (e.scope === "leave")
      return !0;
  }
  return !1;
}
function ja(r, t, e, i, n, a) {
  hn(r) || Cl("leave", r, t, e, i, n, a);
}
function ph(r, t, e, i) {
  r.removeTextContent(), r.removeTextGuideLine(), ja(r, {
    style: {
      opacity: 0
    }
  }, t, e, i);
}
function xu(r, t, e) {
  function i() {
    r.parent && r.parent.remove(r);
  }
  r.isGroup ? r.traverse(function(n) {
    n.isGroup || ph(n, t, e, i);
  }) : ph(r, t, e, i);
}
function $d(r) {
  F_(r).oldStyle = r.style;
}
var to = Math.max, eo = Math.min, Tu = {};
function H_(r) {
  return it.extend(r);
}
var V_ = y_;
function G_(r, t) {
  return V_(r, t);
}
function de(r, t) {
  Tu[r] = t;
}
function W_(r) {
  if (Tu.hasOwnProperty(r))
    return Tu[r];
}
function Dl(r, t, e, i) {
  var n = g_(r, t);
  return e && (i === "center" && (e = qd(e, n.getBoundingRect())), Kd(n, e)), n;
}
function Zd(r, t, e) {
  var i = new ur({
    style: {
      image: r,
      x: t.x,
      y: t.y,
      width: t.width,
      height: t.height
    },
    onload: function(n) {
      if (e === "center") {
        var a = {
          width: n.width,
          height: n.height
        };
        i.setStyle(qd(t, a));
      }
    }
  });
  return i;
}
function qd(r, t) {
  var e = t.width / t.height, i = r.height * e, n;
  i <= r.width ? n = r.height : (i = r.width, n = i / e);
  var a = r.x + r.width / 2, o = r.y + r.height / 2;
  return {
    x: a - i / 2,
    y: o - n / 2,
    width: i,
    height: n
  };
}
var U_ = m_;
function Kd(r, t) {
  if (r.applyTransform) {
    var e = r.getBoundingRect(), i = e.calculateTransform(t);
    r.applyTransform(i);
  }
}
function bn(r, t) {
  return _d(r, r, {
    lineWidth: t
  }), r;
}
function Y_(r) {
  return Sd(r.shape, r.shape, r.style), r;
}
var X_ = kr;
function $_(r, t) {
  for (var e = ol([]); r && r !== t; )
    di(e, r.getLocalTransform(), e), r = r.parent;
  return e;
}
function Ml(r, t, e) {
  return t && !Ft(t) && (t = hl.getLocalTransform(t)), e && (t = ul([], t)), ie([], r, t);
}
function Z_(r, t, e) {
  var i = t[4] === 0 || t[5] === 0 || t[0] === 0 ? 1 : Math.abs(2 * t[4] / t[0]), n = t[4] === 0 || t[5] === 0 || t[2] === 0 ? 1 : Math.abs(2 * t[4] / t[2]), a = [r === "left" ? -i : r === "right" ? i : 0, r === "top" ? -n : r === "bottom" ? n : 0];
  return a = Ml(a, t, e), Math.abs(a[0]) > Math.abs(a[1]) ? a[0] > 0 ? "right" : "left" : a[1] > 0 ? "bottom" : "top";
}
function gh(r) {
  return !r.isGroup;
}
function q_(r) {
  return r.shape != null;
}
function Qd(r, t, e) {
  if (!r || !t)
    return;
  function i(o) {
    var s = {};
    return o.traverse(function(u) {
      gh(u) && u.anid && (s[u.anid] = u);
    }), s;
  }
  function n(o) {
    var s = {
      x: o.x,
      y: o.y,
      rotation: o.rotation
    };
    return q_(o) && (s.shape = O({}, o.shape)), s;
  }
  var a = i(r);
  t.traverse(function(o) {
    if (gh(o) && o.anid) {
      var s = a[o.anid];
      if (s) {
        var u = n(o);
        o.attr(n(s)), ne(o, u, e, tt(o).dataIndex);
      }
    }
  });
}
function K_(r, t) {
  return W(r, function(e) {
    var i = e[0];
    i = to(i, t.x), i = eo(i, t.x + t.width);
    var n = e[1];
    return n = to(n, t.y), n = eo(n, t.y + t.height), [i, n];
  });
}
function Q_(r, t) {
  var e = to(r.x, t.x), i = eo(r.x + r.width, t.x + t.width), n = to(r.y, t.y), a = eo(r.y + r.height, t.y + t.height);
  if (i >= e && a >= n)
    return {
      x: e,
      y: n,
      width: i - e,
      height: a - n
    };
}
function Jd(r, t, e) {
  var i = O({
    rectHover: !0
  }, t), n = i.style = {
    strokeNoScale: !0
  };
  if (e = e || {
    x: -1,
    y: -1,
    width: 2,
    height: 2
  }, r)
    return r.indexOf("image://") === 0 ? (n.image = r.slice(8), ot(n, e), new ur(i)) : Dl(r.replace("path://", ""), i, e, "center");
}
function J_(r, t, e, i, n) {
  for (var a = 0, o = n[n.length - 1]; a < n.length; a++) {
    var s = n[a];
    if (jd(r, t, e, i, s[0], s[1], o[0], o[1]))
      return !0;
    o = s;
  }
}
function jd(r, t, e, i, n, a, o, s) {
  var u = e - r, l = i - t, f = o - n, h = s - a, c = hs(f, h, u, l);
  if (j_(c))
    return !1;
  var v = r - n, d = t - a, y = hs(v, d, u, l) / c;
  if (y < 0 || y > 1)
    return !1;
  var p = hs(v, d, f, h) / c;
  return !(p < 0 || p > 1);
}
function hs(r, t, e, i) {
  return r * i - e * t;
}
function j_(r) {
  return r <= 1e-6 && r >= -1e-6;
}
function Al(r) {
  var t = r.itemTooltipOption, e = r.componentModel, i = r.itemName, n = z(t) ? {
    formatter: t
  } : t, a = e.mainType, o = e.componentIndex, s = {
    componentType: a,
    name: i,
    $vars: ["name"]
  };
  s[a + "Index"] = o;
  var u = r.formatterParamsExtra;
  u && D(ft(u), function(f) {
    Si(s, f) || (s[f] = u[f], s.$vars.push(f));
  });
  var l = tt(r.el);
  l.componentMainType = a, l.componentIndex = o, l.tooltipConfig = {
    name: i,
    option: ot({
      content: i,
      encodeHTMLContent: !0,
      formatterParams: s
    }, n)
  };
}
function yh(r, t) {
  var e;
  r.isGroup && (e = t(r)), e || r.traverse(t);
}
function xo(r, t) {
  if (r)
    if (F(r))
      for (var e = 0; e < r.length; e++)
        yh(r[e], t);
    else
      yh(r, t);
}
de("circle", wo);
de("ellipse", Sl);
de("sector", Di);
de("ring", wl);
de("polygon", bl);
de("polyline", xl);
de("rect", St);
de("line", sr);
de("bezierCurve", Tl);
de("arc", bo);
const t1 = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ Object.defineProperty({
  __proto__: null,
  Arc: bo,
  BezierCurve: Tl,
  BoundingRect: et,
  Circle: wo,
  CompoundPath: k_,
  Ellipse: Sl,
  Group: It,
  Image: ur,
  IncrementalDisplayable: N_,
  Line: sr,
  LinearGradient: Xd,
  OrientedBoundingRect: Ja,
  Path: it,
  Point: st,
  Polygon: bl,
  Polyline: xl,
  RadialGradient: O_,
  Rect: St,
  Ring: wl,
  Sector: Di,
  Text: Xt,
  applyTransform: Ml,
  clipPointsByRect: K_,
  clipRectByRect: Q_,
  createIcon: Jd,
  extendPath: G_,
  extendShape: H_,
  getShapeClass: W_,
  getTransform: $_,
  groupTransition: Qd,
  initProps: ze,
  isElementRemoved: hn,
  lineLineIntersect: jd,
  linePolygonIntersect: J_,
  makeImage: Zd,
  makePath: Dl,
  mergePath: U_,
  registerShape: de,
  removeElement: ja,
  removeElementWithFadeOut: xu,
  resizePath: Kd,
  setTooltipConfig: Al,
  subPixelOptimize: X_,
  subPixelOptimizeLine: bn,
  subPixelOptimizeRect: Y_,
  transformDirection: Z_,
  traverseElements: xo,
  updateProps: ne
}, Symbol.toStringTag, { value: "Module" }));
var To = {};
function e1(r, t) {
  for (var e = 0; e < xe.length; e++) {
    var i = xe[e], n = t[i], a = r.ensureState(i);
    a.style = a.style || {}, a.style.text = n;
  }
  var o = r.currentStates.slice();
  r.clearStates(!0), r.setStyle({
    text: t.normal
  }), r.useStates(o, !0);
}
function mh(r, t, e) {
  var i = r.labelFetcher, n = r.labelDataIndex, a = r.labelDimIndex, o = t.normal, s;
  i && (s = i.getFormattedLabel(n, "normal", null, a, o && o.get("formatter"), e != null ? {
    interpolatedValue: e
  } : null)), s == null && (s = X(r.defaultText) ? r.defaultText(n, r, e) : r.defaultText);
  for (var u = {
    normal: s
  }, l = 0; l < xe.length; l++) {
    var f = xe[l], h = t[f];
    u[f] = Z(i ? i.getFormattedLabel(n, f, null, a, h && h.get("formatter")) : null, s);
  }
  return u;
}
function Ll(r, t, e, i) {
  e = e || To;
  for (var n = r instanceof Xt, a = !1, o = 0; o < eh.length; o++) {
    var s = t[eh[o]];
    if (s && s.getShallow("show")) {
      a = !0;
      break;
    }
  }
  var u = n ? r : r.getTextContent();
  if (a) {
    n || (u || (u = new Xt(), r.setTextContent(u)), r.stateProxy && (u.stateProxy = r.stateProxy));
    var l = mh(e, t), f = t.normal, h = !!f.getShallow("show"), c = Wr(f, i && i.normal, e, !1, !n);
    c.text = l.normal, n || r.setTextConfig(_h(f, e, !1));
    for (var o = 0; o < xe.length; o++) {
      var v = xe[o], s = t[v];
      if (s) {
        var d = u.ensureState(v), y = !!Z(s.getShallow("show"), h);
        if (y !== h && (d.ignore = !y), d.style = Wr(s, i && i[v], e, !0, !n), d.style.text = l[v], !n) {
          var p = r.ensureState(v);
          p.textConfig = _h(s, e, !0);
        }
      }
    }
    u.silent = !!f.getShallow("silent"), u.style.x != null && (c.x = u.style.x), u.style.y != null && (c.y = u.style.y), u.ignore = !h, u.useStyle(c), u.dirty(), e.enableTextSetter && (Do(u).setLabelText = function(g) {
      var m = mh(e, t, g);
      e1(u, m);
    });
  } else u && (u.ignore = !0);
  r.dirty();
}
function Co(r, t) {
  t = t || "label";
  for (var e = {
    normal: r.getModel(t)
  }, i = 0; i < xe.length; i++) {
    var n = xe[i];
    e[n] = r.getModel([n, t]);
  }
  return e;
}
function Wr(r, t, e, i, n) {
  var a = {};
  return r1(a, r, e, i, n), t && O(a, t), a;
}
function _h(r, t, e) {
  t = t || {};
  var i = {}, n, a = r.getShallow("rotate"), o = Z(r.getShallow("distance"), e ? null : 5), s = r.getShallow("offset");
  return n = r.getShallow("position") || (e ? null : "inside"), n === "outside" && (n = t.defaultOutsidePosition || "top"), n != null && (i.position = n), s != null && (i.offset = s), a != null && (a *= Math.PI / 180, i.rotation = a), o != null && (i.distance = o), i.outsideFill = r.get("color") === "inherit" ? t.inheritColor || null : "auto", i;
}
function r1(r, t, e, i, n) {
  e = e || To;
  var a = t.ecModel, o = a && a.option.textStyle, s = i1(t), u;
  if (s) {
    u = {};
    for (var l in s)
      if (s.hasOwnProperty(l)) {
        var f = t.getModel(["rich", l]);
        xh(u[l] = {}, f, o, e, i, n, !1, !0);
      }
  }
  u && (r.rich = u);
  var h = t.get("overflow");
  h && (r.overflow = h);
  var c = t.get("minMargin");
  c != null && (r.margin = c), xh(r, t, o, e, i, n, !0, !1);
}
function i1(r) {
  for (var t; r && r !== r.ecModel; ) {
    var e = (r.option || To).rich;
    if (e) {
      t = t || {};
      for (var i = ft(e), n = 0; n < i.length; n++) {
        var a = i[n];
        t[a] = 1;
      }
    }
    r = r.parentModel;
  }
  return t;
}
var Sh = ["fontStyle", "fontWeight", "fontSize", "fontFamily", "textShadowColor", "textShadowBlur", "textShadowOffsetX", "textShadowOffsetY"], wh = ["align", "lineHeight", "width", "height", "tag", "verticalAlign", "ellipsis"], bh = ["padding", "borderWidth", "borderRadius", "borderDashOffset", "backgroundColor", "borderColor", "shadowColor", "shadowBlur", "shadowOffsetX", "shadowOffsetY"];
function xh(r, t, e, i, n, a, o, s) {
  e = !n && e || To;
  var u = i && i.inheritColor, l = t.getShallow("color"), f = t.getShallow("textBorderColor"), h = Z(t.getShallow("opacity"), e.opacity);
  (l === "inherit" || l === "auto") && (u ? l = u : l = null), (f === "inherit" || f === "auto") && (u ? f = u : f = null), a || (l = l || e.color, f = f || e.textBorderColor), l != null && (r.fill = l), f != null && (r.stroke = f);
  var c = Z(t.getShallow("textBorderWidth"), e.textBorderWidth);
  c != null && (r.lineWidth = c);
  var v = Z(t.getShallow("textBorderType"), e.textBorderType);
  v != null && (r.lineDash = v);
  var d = Z(t.getShallow("textBorderDashOffset"), e.textBorderDashOffset);
  d != null && (r.lineDashOffset = d), !n && h == null && !s && (h = i && i.defaultOpacity), h != null && (r.opacity = h), !n && !a && r.fill == null && i.inheritColor && (r.fill = i.inheritColor);
  for (var y = 0; y < Sh.length; y++) {
    var p = Sh[y], g = Z(t.getShallow(p), e[p]);
    g != null && (r[p] = g);
  }
  for (var y = 0; y < wh.length; y++) {
    var p = wh[y], g = t.getShallow(p);
    g != null && (r[p] = g);
  }
  if (r.verticalAlign == null) {
    var m = t.getShallow("baseline");
    m != null && (r.verticalAlign = m);
  }
  if (!o || !i.disableBox) {
    for (var y = 0; y < bh.length; y++) {
      var p = bh[y], g = t.getShallow(p);
      g != null && (r[p] = g);
    }
    var _ = t.getShallow("borderType");
    _ != null && (r.borderDash = _), (r.backgroundColor === "auto" || r.backgroundColor === "inherit") && u && (r.backgroundColor = u), (r.borderColor === "auto" || r.borderColor === "inherit") && u && (r.borderColor = u);
  }
}
function n1(r, t) {
  var e = t && t.getModel("textStyle");
  return Se([
    // FIXME in node-canvas fontWeight is before fontStyle
    r.fontStyle || e && e.getShallow("fontStyle") || "",
    r.fontWeight || e && e.getShallow("fontWeight") || "",
    (r.fontSize || e && e.getShallow("fontSize") || 12) + "px",
    r.fontFamily || e && e.getShallow("fontFamily") || "sans-serif"
  ].join(" "));
}
var Do = yt();
function a1(r, t, e, i) {
  if (r) {
    var n = Do(r);
    n.prevValue = n.value, n.value = e;
    var a = t.normal;
    n.valueAnimation = a.get("valueAnimation"), n.valueAnimation && (n.precision = a.get("precision"), n.defaultInterpolatedText = i, n.statesModels = t);
  }
}
var o1 = ["textStyle", "color"], vs = ["fontStyle", "fontWeight", "fontSize", "fontFamily", "padding", "lineHeight", "rich", "width", "height", "overflow"], cs = new Xt(), s1 = (
  /** @class */
  (function() {
    function r() {
    }
    return r.prototype.getTextColor = function(t) {
      var e = this.ecModel;
      return this.getShallow("color") || (!t && e ? e.get(o1) : null);
    }, r.prototype.getFont = function() {
      return n1({
        fontStyle: this.getShallow("fontStyle"),
        fontWeight: this.getShallow("fontWeight"),
        fontSize: this.getShallow("fontSize"),
        fontFamily: this.getShallow("fontFamily")
      }, this.ecModel);
    }, r.prototype.getTextRect = function(t) {
      for (var e = {
        text: t,
        verticalAlign: this.getShallow("verticalAlign") || this.getShallow("baseline")
      }, i = 0; i < vs.length; i++)
        e[vs[i]] = this.getShallow(vs[i]);
      return cs.useStyle(e), cs.update(), cs.getBoundingRect();
    }, r;
  })()
), tp = [
  ["lineWidth", "width"],
  ["stroke", "color"],
  ["opacity"],
  ["shadowBlur"],
  ["shadowOffsetX"],
  ["shadowOffsetY"],
  ["shadowColor"],
  ["lineDash", "type"],
  ["lineDashOffset", "dashOffset"],
  ["lineCap", "cap"],
  ["lineJoin", "join"],
  ["miterLimit"]
  // Option decal is in `DecalObject` but style.decal is in `PatternObject`.
  // So do not transfer decal directly.
], u1 = _n(tp), l1 = (
  /** @class */
  (function() {
    function r() {
    }
    return r.prototype.getLineStyle = function(t) {
      return u1(this, t);
    }, r;
  })()
), ep = [
  ["fill", "color"],
  ["stroke", "borderColor"],
  ["lineWidth", "borderWidth"],
  ["opacity"],
  ["shadowBlur"],
  ["shadowOffsetX"],
  ["shadowOffsetY"],
  ["shadowColor"],
  ["lineDash", "borderType"],
  ["lineDashOffset", "borderDashOffset"],
  ["lineCap", "borderCap"],
  ["lineJoin", "borderJoin"],
  ["miterLimit", "borderMiterLimit"]
  // Option decal is in `DecalObject` but style.decal is in `PatternObject`.
  // So do not transfer decal directly.
], f1 = _n(ep), h1 = (
  /** @class */
  (function() {
    function r() {
    }
    return r.prototype.getItemStyle = function(t, e) {
      return f1(this, t, e);
    }, r;
  })()
), pt = (
  /** @class */
  (function() {
    function r(t, e, i) {
      this.parentModel = e, this.ecModel = i, this.option = t;
    }
    return r.prototype.init = function(t, e, i) {
    }, r.prototype.mergeOption = function(t, e) {
      rt(this.option, t, !0);
    }, r.prototype.get = function(t, e) {
      return t == null ? this.option : this._doGet(this.parsePath(t), !e && this.parentModel);
    }, r.prototype.getShallow = function(t, e) {
      var i = this.option, n = i == null ? i : i[t];
      if (n == null && !e) {
        var a = this.parentModel;
        a && (n = a.getShallow(t));
      }
      return n;
    }, r.prototype.getModel = function(t, e) {
      var i = t != null, n = i ? this.parsePath(t) : null, a = i ? this._doGet(n) : this.option;
      return e = e || this.parentModel && this.parentModel.getModel(this.resolveParentPath(n)), new r(a, e, this.ecModel);
    }, r.prototype.isEmpty = function() {
      return this.option == null;
    }, r.prototype.restoreData = function() {
    }, r.prototype.clone = function() {
      var t = this.constructor;
      return new t(J(this.option));
    }, r.prototype.parsePath = function(t) {
      return typeof t == "string" ? t.split(".") : t;
    }, r.prototype.resolveParentPath = function(t) {
      return t;
    }, r.prototype.isAnimationEnabled = function() {
      if (!U.node && this.option) {
        if (this.option.animation != null)
          return !!this.option.animation;
        if (this.parentModel)
          return this.parentModel.isAnimationEnabled();
      }
    }, r.prototype._doGet = function(t, e) {
      var i = this.option;
      if (!t)
        return i;
      for (var n = 0; n < t.length && !(t[n] && (i = i && typeof i == "object" ? i[t[n]] : null, i == null)); n++)
        ;
      return i == null && e && (i = e._doGet(this.resolveParentPath(t), e.parentModel)), i;
    }, r;
  })()
);
al(pt);
Zy(pt);
De(pt, l1);
De(pt, h1);
De(pt, jy);
De(pt, s1);
function Ni(r) {
  return r == null ? 0 : r.length || 1;
}
function Th(r) {
  return r;
}
var v1 = (
  /** @class */
  (function() {
    function r(t, e, i, n, a, o) {
      this._old = t, this._new = e, this._oldKeyGetter = i || Th, this._newKeyGetter = n || Th, this.context = a, this._diffModeMultiple = o === "multiple";
    }
    return r.prototype.add = function(t) {
      return this._add = t, this;
    }, r.prototype.update = function(t) {
      return this._update = t, this;
    }, r.prototype.updateManyToOne = function(t) {
      return this._updateManyToOne = t, this;
    }, r.prototype.updateOneToMany = function(t) {
      return this._updateOneToMany = t, this;
    }, r.prototype.updateManyToMany = function(t) {
      return this._updateManyToMany = t, this;
    }, r.prototype.remove = function(t) {
      return this._remove = t, this;
    }, r.prototype.execute = function() {
      this[this._diffModeMultiple ? "_executeMultiple" : "_executeOneToOne"]();
    }, r.prototype._executeOneToOne = function() {
      var t = this._old, e = this._new, i = {}, n = new Array(t.length), a = new Array(e.length);
      this._initIndexMap(t, null, n, "_oldKeyGetter"), this._initIndexMap(e, i, a, "_newKeyGetter");
      for (var o = 0; o < t.length; o++) {
        var s = n[o], u = i[s], l = Ni(u);
        if (l > 1) {
          var f = u.shift();
          u.length === 1 && (i[s] = u[0]), this._update && this._update(f, o);
        } else l === 1 ? (i[s] = null, this._update && this._update(u, o)) : this._remove && this._remove(o);
      }
      this._performRestAdd(a, i);
    }, r.prototype._executeMultiple = function() {
      var t = this._old, e = this._new, i = {}, n = {}, a = [], o = [];
      this._initIndexMap(t, i, a, "_oldKeyGetter"), this._initIndexMap(e, n, o, "_newKeyGetter");
      for (var s = 0; s < a.length; s++) {
        var u = a[s], l = i[u], f = n[u], h = Ni(l), c = Ni(f);
        if (h > 1 && c === 1)
          this._updateManyToOne && this._updateManyToOne(f, l), n[u] = null;
        else if (h === 1 && c > 1)
          this._updateOneToMany && this._updateOneToMany(f, l), n[u] = null;
        else if (h === 1 && c === 1)
          this._update && this._update(f, l), n[u] = null;
        else if (h > 1 && c > 1)
          this._updateManyToMany && this._updateManyToMany(f, l), n[u] = null;
        else if (h > 1)
          for (var v = 0; v < h; v++)
            this._remove && this._remove(l[v]);
        else
          this._remove && this._remove(l);
      }
      this._performRestAdd(o, n);
    }, r.prototype._performRestAdd = function(t, e) {
      for (var i = 0; i < t.length; i++) {
        var n = t[i], a = e[n], o = Ni(a);
        if (o > 1)
          for (var s = 0; s < o; s++)
            this._add && this._add(a[s]);
        else o === 1 && this._add && this._add(a);
        e[n] = null;
      }
    }, r.prototype._initIndexMap = function(t, e, i, n) {
      for (var a = this._diffModeMultiple, o = 0; o < t.length; o++) {
        var s = "_ec_" + this[n](t[o], o);
        if (a || (i[o] = s), !!e) {
          var u = e[s], l = Ni(u);
          l === 0 ? (e[s] = o, a && i.push(s)) : l === 1 ? e[s] = [u, o] : u.push(o);
        }
      }
    }, r;
  })()
), rp = q(["tooltip", "label", "itemName", "itemId", "itemGroupId", "itemChildGroupId", "seriesName"]), ae = "original", Ht = "arrayRows", Ae = "objectRows", Ve = "keyedColumns", nr = "typedArray", ip = "unknown", Be = "column", Mi = "row", Gt = {
  Must: 1,
  Might: 2,
  Not: 3
  // Other cases
}, np = yt();
function c1(r) {
  np(r).datasetMap = q();
}
function d1(r, t, e) {
  var i = {}, n = ap(t);
  if (!n || !r)
    return i;
  var a = [], o = [], s = t.ecModel, u = np(s).datasetMap, l = n.uid + "_" + e.seriesLayoutBy, f, h;
  r = r.slice(), D(r, function(y, p) {
    var g = V(y) ? y : r[p] = {
      name: y
    };
    g.type === "ordinal" && f == null && (f = p, h = d(g)), i[g.name] = [];
  });
  var c = u.get(l) || u.set(l, {
    categoryWayDim: h,
    valueWayDim: 0
  });
  D(r, function(y, p) {
    var g = y.name, m = d(y);
    if (f == null) {
      var _ = c.valueWayDim;
      v(i[g], _, m), v(o, _, m), c.valueWayDim += m;
    } else if (f === p)
      v(i[g], 0, m), v(a, 0, m);
    else {
      var _ = c.categoryWayDim;
      v(i[g], _, m), v(o, _, m), c.categoryWayDim += m;
    }
  });
  function v(y, p, g) {
    for (var m = 0; m < g; m++)
      y.push(p + m);
  }
  function d(y) {
    var p = y.dimsDef;
    return p ? p.length : 1;
  }
  return a.length && (i.itemName = a), o.length && (i.seriesName = o), i;
}
function ap(r) {
  var t = r.get("data", !0);
  if (!t)
    return Fn(r.ecModel, "dataset", {
      index: r.get("datasetIndex", !0),
      id: r.get("datasetId", !0)
    }, ve).models[0];
}
function p1(r) {
  return !r.get("transform", !0) && !r.get("fromTransformResult", !0) ? [] : Fn(r.ecModel, "dataset", {
    index: r.get("fromDatasetIndex", !0),
    id: r.get("fromDatasetId", !0)
  }, ve).models;
}
function op(r, t) {
  return g1(r.data, r.sourceFormat, r.seriesLayoutBy, r.dimensionsDefine, r.startIndex, t);
}
function g1(r, t, e, i, n, a) {
  var o, s = 5;
  if (zt(r))
    return Gt.Not;
  var u, l;
  if (i) {
    var f = i[a];
    V(f) ? (u = f.name, l = f.type) : z(f) && (u = f);
  }
  if (l != null)
    return l === "ordinal" ? Gt.Must : Gt.Not;
  if (t === Ht) {
    var h = r;
    if (e === Mi) {
      for (var c = h[a], v = 0; v < (c || []).length && v < s; v++)
        if ((o = S(c[n + v])) != null)
          return o;
    } else
      for (var v = 0; v < h.length && v < s; v++) {
        var d = h[n + v];
        if (d && (o = S(d[a])) != null)
          return o;
      }
  } else if (t === Ae) {
    var y = r;
    if (!u)
      return Gt.Not;
    for (var v = 0; v < y.length && v < s; v++) {
      var p = y[v];
      if (p && (o = S(p[u])) != null)
        return o;
    }
  } else if (t === Ve) {
    var g = r;
    if (!u)
      return Gt.Not;
    var c = g[u];
    if (!c || zt(c))
      return Gt.Not;
    for (var v = 0; v < c.length && v < s; v++)
      if ((o = S(c[v])) != null)
        return o;
  } else if (t === ae)
    for (var m = r, v = 0; v < m.length && v < s; v++) {
      var p = m[v], _ = Nn(p);
      if (!F(_))
        return Gt.Not;
      if ((o = S(_[a])) != null)
        return o;
    }
  function S(b) {
    var w = z(b);
    if (b != null && Number.isFinite(Number(b)) && b !== "")
      return w ? Gt.Might : Gt.Not;
    if (w && b !== "-")
      return Gt.Must;
  }
  return Gt.Not;
}
var Mo = (
  /** @class */
  /* @__PURE__ */ (function() {
    function r(t) {
      this.data = t.data || (t.sourceFormat === Ve ? {} : []), this.sourceFormat = t.sourceFormat || ip, this.seriesLayoutBy = t.seriesLayoutBy || Be, this.startIndex = t.startIndex || 0, this.dimensionsDetectedCount = t.dimensionsDetectedCount, this.metaRawOption = t.metaRawOption;
      var e = this.dimensionsDefine = t.dimensionsDefine;
      if (e)
        for (var i = 0; i < e.length; i++) {
          var n = e[i];
          n.type == null && op(this, i) === Gt.Must && (n.type = "ordinal");
        }
    }
    return r;
  })()
);
function Il(r) {
  return r instanceof Mo;
}
function Cu(r, t, e) {
  e = e || up(r);
  var i = t.seriesLayoutBy, n = m1(r, e, i, t.sourceHeader, t.dimensions), a = new Mo({
    data: r,
    sourceFormat: e,
    seriesLayoutBy: i,
    dimensionsDefine: n.dimensionsDefine,
    startIndex: n.startIndex,
    dimensionsDetectedCount: n.dimensionsDetectedCount,
    metaRawOption: J(t)
  });
  return a;
}
function sp(r) {
  return new Mo({
    data: r,
    sourceFormat: zt(r) ? nr : ae
  });
}
function y1(r) {
  return new Mo({
    data: r.data,
    sourceFormat: r.sourceFormat,
    seriesLayoutBy: r.seriesLayoutBy,
    dimensionsDefine: J(r.dimensionsDefine),
    startIndex: r.startIndex,
    dimensionsDetectedCount: r.dimensionsDetectedCount
  });
}
function up(r) {
  var t = ip;
  if (zt(r))
    t = nr;
  else if (F(r)) {
    r.length === 0 && (t = Ht);
    for (var e = 0, i = r.length; e < i; e++) {
      var n = r[e];
      if (n != null) {
        if (F(n) || zt(n)) {
          t = Ht;
          break;
        } else if (V(n)) {
          t = Ae;
          break;
        }
      }
    }
  } else if (V(r)) {
    for (var a in r)
      if (Si(r, a) && Ft(r[a])) {
        t = Ve;
        break;
      }
  }
  return t;
}
function m1(r, t, e, i, n) {
  var a, o;
  if (!r)
    return {
      dimensionsDefine: Ch(n),
      startIndex: o,
      dimensionsDetectedCount: a
    };
  if (t === Ht) {
    var s = r;
    i === "auto" || i == null ? Dh(function(l) {
      l != null && l !== "-" && (z(l) ? o == null && (o = 1) : o = 0);
    }, e, s, 10) : o = ht(i) ? i : i ? 1 : 0, !n && o === 1 && (n = [], Dh(function(l, f) {
      n[f] = l != null ? l + "" : "";
    }, e, s, 1 / 0)), a = n ? n.length : e === Mi ? s.length : s[0] ? s[0].length : null;
  } else if (t === Ae)
    n || (n = _1(r));
  else if (t === Ve)
    n || (n = [], D(r, function(l, f) {
      n.push(f);
    }));
  else if (t === ae) {
    var u = Nn(r[0]);
    a = F(u) && u.length || 1;
  }
  return {
    startIndex: o,
    dimensionsDefine: Ch(n),
    dimensionsDetectedCount: a
  };
}
function _1(r) {
  for (var t = 0, e; t < r.length && !(e = r[t++]); )
    ;
  if (e)
    return ft(e);
}
function Ch(r) {
  if (r) {
    var t = q();
    return W(r, function(e, i) {
      e = V(e) ? e : {
        name: e
      };
      var n = {
        name: e.name,
        displayName: e.displayName,
        type: e.type
      };
      if (n.name == null)
        return n;
      n.name += "", n.displayName == null && (n.displayName = n.name);
      var a = t.get(n.name);
      return a ? n.name += "-" + a.count++ : t.set(n.name, {
        count: 1
      }), n;
    });
  }
}
function Dh(r, t, e, i) {
  if (t === Mi)
    for (var n = 0; n < e.length && n < i; n++)
      r(e[n] ? e[n][0] : null, n);
  else
    for (var a = e[0] || [], n = 0; n < a.length && n < i; n++)
      r(a[n], n);
}
function lp(r) {
  var t = r.sourceFormat;
  return t === Ae || t === Ve;
}
var Ar, Lr, Ir, Mh, Ah, fp = (
  /** @class */
  (function() {
    function r(t, e) {
      var i = Il(t) ? t : sp(t);
      this._source = i;
      var n = this._data = i.data;
      i.sourceFormat === nr && (this._offset = 0, this._dimSize = e, this._data = n), Ah(this, n, i);
    }
    return r.prototype.getSource = function() {
      return this._source;
    }, r.prototype.count = function() {
      return 0;
    }, r.prototype.getItem = function(t, e) {
    }, r.prototype.appendData = function(t) {
    }, r.prototype.clean = function() {
    }, r.protoInitialize = (function() {
      var t = r.prototype;
      t.pure = !1, t.persistent = !0;
    })(), r.internalField = (function() {
      var t;
      Ah = function(o, s, u) {
        var l = u.sourceFormat, f = u.seriesLayoutBy, h = u.startIndex, c = u.dimensionsDefine, v = Mh[Pl(l, f)];
        if (O(o, v), l === nr)
          o.getItem = e, o.count = n, o.fillStorage = i;
        else {
          var d = hp(l, f);
          o.getItem = vt(d, null, s, h, c);
          var y = vp(l, f);
          o.count = vt(y, null, s, h, c);
        }
      };
      var e = function(o, s) {
        o = o - this._offset, s = s || [];
        for (var u = this._data, l = this._dimSize, f = l * o, h = 0; h < l; h++)
          s[h] = u[f + h];
        return s;
      }, i = function(o, s, u, l) {
        for (var f = this._data, h = this._dimSize, c = 0; c < h; c++) {
          for (var v = l[c], d = v[0] == null ? 1 / 0 : v[0], y = v[1] == null ? -1 / 0 : v[1], p = s - o, g = u[c], m = 0; m < p; m++) {
            var _ = f[m * h + c];
            g[o + m] = _, _ < d && (d = _), _ > y && (y = _);
          }
          v[0] = d, v[1] = y;
        }
      }, n = function() {
        return this._data ? this._data.length / this._dimSize : 0;
      };
      Mh = (t = {}, t[Ht + "_" + Be] = {
        pure: !0,
        appendData: a
      }, t[Ht + "_" + Mi] = {
        pure: !0,
        appendData: function() {
          throw new Error('Do not support appendData when set seriesLayoutBy: "row".');
        }
      }, t[Ae] = {
        pure: !0,
        appendData: a
      }, t[Ve] = {
        pure: !0,
        appendData: function(o) {
          var s = this._data;
          D(o, function(u, l) {
            for (var f = s[l] || (s[l] = []), h = 0; h < (u || []).length; h++)
              f.push(u[h]);
          });
        }
      }, t[ae] = {
        appendData: a
      }, t[nr] = {
        persistent: !1,
        pure: !0,
        appendData: function(o) {
          this._data = o;
        },
        // Clean self if data is already used.
        clean: function() {
          this._offset += this.count(), this._data = null;
        }
      }, t);
      function a(o) {
        for (var s = 0; s < o.length; s++)
          this._data.push(o[s]);
      }
    })(), r;
  })()
), Lh = function(r, t, e, i) {
  return r[i];
}, S1 = (Ar = {}, Ar[Ht + "_" + Be] = function(r, t, e, i) {
  return r[i + t];
}, Ar[Ht + "_" + Mi] = function(r, t, e, i, n) {
  i += t;
  for (var a = n || [], o = r, s = 0; s < o.length; s++) {
    var u = o[s];
    a[s] = u ? u[i] : null;
  }
  return a;
}, Ar[Ae] = Lh, Ar[Ve] = function(r, t, e, i, n) {
  for (var a = n || [], o = 0; o < e.length; o++) {
    var s = e[o].name, u = r[s];
    a[o] = u ? u[i] : null;
  }
  return a;
}, Ar[ae] = Lh, Ar);
function hp(r, t) {
  var e = S1[Pl(r, t)];
  return e;
}
var Ih = function(r, t, e) {
  return r.length;
}, w1 = (Lr = {}, Lr[Ht + "_" + Be] = function(r, t, e) {
  return Math.max(0, r.length - t);
}, Lr[Ht + "_" + Mi] = function(r, t, e) {
  var i = r[0];
  return i ? Math.max(0, i.length - t) : 0;
}, Lr[Ae] = Ih, Lr[Ve] = function(r, t, e) {
  var i = e[0].name, n = r[i];
  return n ? n.length : 0;
}, Lr[ae] = Ih, Lr);
function vp(r, t) {
  var e = w1[Pl(r, t)];
  return e;
}
var ds = function(r, t, e) {
  return r[t];
}, b1 = (Ir = {}, Ir[Ht] = ds, Ir[Ae] = function(r, t, e) {
  return r[e];
}, Ir[Ve] = ds, Ir[ae] = function(r, t, e) {
  var i = Nn(r);
  return i instanceof Array ? i[t] : i;
}, Ir[nr] = ds, Ir);
function cp(r) {
  var t = b1[r];
  return t;
}
function Pl(r, t) {
  return r === Ht ? r + "_" + t : r;
}
function wi(r, t, e) {
  if (r) {
    var i = r.getRawDataItem(t);
    if (i != null) {
      var n = r.getStore(), a = n.getSource().sourceFormat;
      if (e != null) {
        var o = r.getDimensionIndex(e), s = n.getDimensionProperty(o);
        return cp(a)(i, o, s);
      } else {
        var u = i;
        return a === ae && (u = Nn(i)), u;
      }
    }
  }
}
var x1 = (
  /** @class */
  (function() {
    function r(t, e) {
      this._encode = t, this._schema = e;
    }
    return r.prototype.get = function() {
      return {
        // Do not generate full dimension name until fist used.
        fullDimensions: this._getFullDimensionNames(),
        encode: this._encode
      };
    }, r.prototype._getFullDimensionNames = function() {
      return this._cachedDimNames || (this._cachedDimNames = this._schema ? this._schema.makeOutputDimensionNames() : []), this._cachedDimNames;
    }, r;
  })()
);
function T1(r, t) {
  var e = {}, i = e.encode = {}, n = q(), a = [], o = [], s = {};
  D(r.dimensions, function(c) {
    var v = r.getDimensionInfo(c), d = v.coordDim;
    if (d) {
      var y = v.coordDimIndex;
      ps(i, d)[y] = c, v.isExtraCoord || (n.set(d, 1), D1(v.type) && (a[0] = c), ps(s, d)[y] = r.getDimensionIndex(v.name)), v.defaultTooltip && o.push(c);
    }
    rp.each(function(p, g) {
      var m = ps(i, g), _ = v.otherDims[g];
      _ != null && _ !== !1 && (m[_] = v.name);
    });
  });
  var u = [], l = {};
  n.each(function(c, v) {
    var d = i[v];
    l[v] = d[0], u = u.concat(d);
  }), e.dataDimsOnCoord = u, e.dataDimIndicesOnCoord = W(u, function(c) {
    return r.getDimensionInfo(c).storeDimIndex;
  }), e.encodeFirstDimNotExtra = l;
  var f = i.label;
  f && f.length && (a = f.slice());
  var h = i.tooltip;
  return h && h.length ? o = h.slice() : o.length || (o = a.slice()), i.defaultedLabel = a, i.defaultedTooltip = o, e.userOutput = new x1(s, t), e;
}
function ps(r, t) {
  return r.hasOwnProperty(t) || (r[t] = []), r[t];
}
function C1(r) {
  return r === "category" ? "ordinal" : r === "time" ? "time" : "float";
}
function D1(r) {
  return !(r === "ordinal" || r === "time");
}
var Ia = (
  /** @class */
  /* @__PURE__ */ (function() {
    function r(t) {
      this.otherDims = {}, t != null && O(this, t);
    }
    return r;
  })()
);
function Pa(r, t) {
  var e = t && t.type;
  return e === "ordinal" ? r : (e === "time" && !ht(r) && r != null && r !== "-" && (r = +Fe(r)), r == null || r === "" ? NaN : Number(r));
}
q({
  number: function(r) {
    return parseFloat(r);
  },
  time: function(r) {
    return +Fe(r);
  },
  trim: function(r) {
    return z(r) ? Se(r) : r;
  }
});
var M1 = (
  /** @class */
  (function() {
    function r(t, e) {
      var i = t === "desc";
      this._resultLT = i ? 1 : -1, e == null && (e = i ? "min" : "max"), this._incomparable = e === "min" ? -1 / 0 : 1 / 0;
    }
    return r.prototype.evaluate = function(t, e) {
      var i = ht(t) ? t : Za(t), n = ht(e) ? e : Za(e), a = isNaN(i), o = isNaN(n);
      if (a && (i = this._incomparable), o && (n = this._incomparable), a && o) {
        var s = z(t), u = z(e);
        s && (i = u ? t : 0), u && (n = s ? e : 0);
      }
      return i < n ? this._resultLT : i > n ? -this._resultLT : 0;
    }, r;
  })()
), Ao = "undefined", A1 = typeof Uint32Array === Ao ? Array : Uint32Array, L1 = typeof Uint16Array === Ao ? Array : Uint16Array, dp = typeof Int32Array === Ao ? Array : Int32Array, Ph = typeof Float64Array === Ao ? Array : Float64Array, pp = {
  float: Ph,
  int: dp,
  // Ordinal data type can be string or int
  ordinal: Array,
  number: Array,
  time: Ph
}, gs;
function ti(r) {
  return r > 65535 ? A1 : L1;
}
function ei() {
  return [1 / 0, -1 / 0];
}
function I1(r) {
  var t = r.constructor;
  return t === Array ? r.slice() : new t(r);
}
function Rh(r, t, e, i, n) {
  var a = pp[e || "float"];
  if (n) {
    var o = r[t], s = o && o.length;
    if (s !== i) {
      for (var u = new a(i), l = 0; l < s; l++)
        u[l] = o[l];
      r[t] = u;
    }
  } else
    r[t] = new a(i);
}
var Du = (
  /** @class */
  (function() {
    function r() {
      this._chunks = [], this._rawExtent = [], this._extent = [], this._count = 0, this._rawCount = 0, this._calcDimNameToIdx = q();
    }
    return r.prototype.initData = function(t, e, i) {
      this._provider = t, this._chunks = [], this._indices = null, this.getRawIndex = this._getRawIdxIdentity;
      var n = t.getSource(), a = this.defaultDimValueGetter = gs[n.sourceFormat];
      this._dimValueGetter = i || a, this._rawExtent = [], lp(n), this._dimensions = W(e, function(o) {
        return {
          // Only pick these two props. Not leak other properties like orderMeta.
          type: o.type,
          property: o.property
        };
      }), this._initDataFromProvider(0, t.count());
    }, r.prototype.getProvider = function() {
      return this._provider;
    }, r.prototype.getSource = function() {
      return this._provider.getSource();
    }, r.prototype.ensureCalculationDimension = function(t, e) {
      var i = this._calcDimNameToIdx, n = this._dimensions, a = i.get(t);
      if (a != null) {
        if (n[a].type === e)
          return a;
      } else
        a = n.length;
      return n[a] = {
        type: e
      }, i.set(t, a), this._chunks[a] = new pp[e || "float"](this._rawCount), this._rawExtent[a] = ei(), a;
    }, r.prototype.collectOrdinalMeta = function(t, e) {
      var i = this._chunks[t], n = this._dimensions[t], a = this._rawExtent, o = n.ordinalOffset || 0, s = i.length;
      o === 0 && (a[t] = ei());
      for (var u = a[t], l = o; l < s; l++) {
        var f = i[l] = e.parseAndCollect(i[l]);
        isNaN(f) || (u[0] = Math.min(f, u[0]), u[1] = Math.max(f, u[1]));
      }
      n.ordinalMeta = e, n.ordinalOffset = s, n.type = "ordinal";
    }, r.prototype.getOrdinalMeta = function(t) {
      var e = this._dimensions[t], i = e.ordinalMeta;
      return i;
    }, r.prototype.getDimensionProperty = function(t) {
      var e = this._dimensions[t];
      return e && e.property;
    }, r.prototype.appendData = function(t) {
      var e = this._provider, i = this.count();
      e.appendData(t);
      var n = e.count();
      return e.persistent || (n += i), i < n && this._initDataFromProvider(i, n, !0), [i, n];
    }, r.prototype.appendValues = function(t, e) {
      for (var i = this._chunks, n = this._dimensions, a = n.length, o = this._rawExtent, s = this.count(), u = s + Math.max(t.length, e || 0), l = 0; l < a; l++) {
        var f = n[l];
        Rh(i, l, f.type, u, !0);
      }
      for (var h = [], c = s; c < u; c++)
        for (var v = c - s, d = 0; d < a; d++) {
          var f = n[d], y = gs.arrayRows.call(this, t[v] || h, f.property, v, d);
          i[d][c] = y;
          var p = o[d];
          y < p[0] && (p[0] = y), y > p[1] && (p[1] = y);
        }
      return this._rawCount = this._count = u, {
        start: s,
        end: u
      };
    }, r.prototype._initDataFromProvider = function(t, e, i) {
      for (var n = this._provider, a = this._chunks, o = this._dimensions, s = o.length, u = this._rawExtent, l = W(o, function(m) {
        return m.property;
      }), f = 0; f < s; f++) {
        var h = o[f];
        u[f] || (u[f] = ei()), Rh(a, f, h.type, e, i);
      }
      if (n.fillStorage)
        n.fillStorage(t, e, a, u);
      else
        for (var c = [], v = t; v < e; v++) {
          c = n.getItem(v, c);
          for (var d = 0; d < s; d++) {
            var y = a[d], p = this._dimValueGetter(c, l[d], v, d);
            y[v] = p;
            var g = u[d];
            p < g[0] && (g[0] = p), p > g[1] && (g[1] = p);
          }
        }
      !n.persistent && n.clean && n.clean(), this._rawCount = this._count = e, this._extent = [];
    }, r.prototype.count = function() {
      return this._count;
    }, r.prototype.get = function(t, e) {
      if (!(e >= 0 && e < this._count))
        return NaN;
      var i = this._chunks[t];
      return i ? i[this.getRawIndex(e)] : NaN;
    }, r.prototype.getValues = function(t, e) {
      var i = [], n = [];
      if (e == null) {
        e = t, t = [];
        for (var a = 0; a < this._dimensions.length; a++)
          n.push(a);
      } else
        n = t;
      for (var a = 0, o = n.length; a < o; a++)
        i.push(this.get(n[a], e));
      return i;
    }, r.prototype.getByRawIndex = function(t, e) {
      if (!(e >= 0 && e < this._rawCount))
        return NaN;
      var i = this._chunks[t];
      return i ? i[e] : NaN;
    }, r.prototype.getSum = function(t) {
      var e = this._chunks[t], i = 0;
      if (e)
        for (var n = 0, a = this.count(); n < a; n++) {
          var o = this.get(t, n);
          isNaN(o) || (i += o);
        }
      return i;
    }, r.prototype.getMedian = function(t) {
      var e = [];
      this.each([t], function(a) {
        isNaN(a) || e.push(a);
      });
      var i = e.sort(function(a, o) {
        return a - o;
      }), n = this.count();
      return n === 0 ? 0 : n % 2 === 1 ? i[(n - 1) / 2] : (i[n / 2] + i[n / 2 - 1]) / 2;
    }, r.prototype.indexOfRawIndex = function(t) {
      if (t >= this._rawCount || t < 0)
        return -1;
      if (!this._indices)
        return t;
      var e = this._indices, i = e[t];
      if (i != null && i < this._count && i === t)
        return t;
      for (var n = 0, a = this._count - 1; n <= a; ) {
        var o = (n + a) / 2 | 0;
        if (e[o] < t)
          n = o + 1;
        else if (e[o] > t)
          a = o - 1;
        else
          return o;
      }
      return -1;
    }, r.prototype.indicesOfNearest = function(t, e, i) {
      var n = this._chunks, a = n[t], o = [];
      if (!a)
        return o;
      i == null && (i = 1 / 0);
      for (var s = 1 / 0, u = -1, l = 0, f = 0, h = this.count(); f < h; f++) {
        var c = this.getRawIndex(f), v = e - a[c], d = Math.abs(v);
        d <= i && ((d < s || d === s && v >= 0 && u < 0) && (s = d, u = v, l = 0), v === u && (o[l++] = f));
      }
      return o.length = l, o;
    }, r.prototype.getIndices = function() {
      var t, e = this._indices;
      if (e) {
        var i = e.constructor, n = this._count;
        if (i === Array) {
          t = new i(n);
          for (var a = 0; a < n; a++)
            t[a] = e[a];
        } else
          t = new i(e.buffer, 0, n);
      } else {
        var i = ti(this._rawCount);
        t = new i(this.count());
        for (var a = 0; a < t.length; a++)
          t[a] = a;
      }
      return t;
    }, r.prototype.filter = function(t, e) {
      if (!this._count)
        return this;
      for (var i = this.clone(), n = i.count(), a = ti(i._rawCount), o = new a(n), s = [], u = t.length, l = 0, f = t[0], h = i._chunks, c = 0; c < n; c++) {
        var v = void 0, d = i.getRawIndex(c);
        if (u === 0)
          v = e(c);
        else if (u === 1) {
          var y = h[f][d];
          v = e(y, c);
        } else {
          for (var p = 0; p < u; p++)
            s[p] = h[t[p]][d];
          s[p] = c, v = e.apply(null, s);
        }
        v && (o[l++] = d);
      }
      return l < n && (i._indices = o), i._count = l, i._extent = [], i._updateGetRawIdx(), i;
    }, r.prototype.selectRange = function(t) {
      var e = this.clone(), i = e._count;
      if (!i)
        return this;
      var n = ft(t), a = n.length;
      if (!a)
        return this;
      var o = e.count(), s = ti(e._rawCount), u = new s(o), l = 0, f = n[0], h = t[f][0], c = t[f][1], v = e._chunks, d = !1;
      if (!e._indices) {
        var y = 0;
        if (a === 1) {
          for (var p = v[n[0]], g = 0; g < i; g++) {
            var m = p[g];
            (m >= h && m <= c || isNaN(m)) && (u[l++] = y), y++;
          }
          d = !0;
        } else if (a === 2) {
          for (var p = v[n[0]], _ = v[n[1]], S = t[n[1]][0], b = t[n[1]][1], g = 0; g < i; g++) {
            var m = p[g], w = _[g];
            (m >= h && m <= c || isNaN(m)) && (w >= S && w <= b || isNaN(w)) && (u[l++] = y), y++;
          }
          d = !0;
        }
      }
      if (!d)
        if (a === 1)
          for (var g = 0; g < o; g++) {
            var x = e.getRawIndex(g), m = v[n[0]][x];
            (m >= h && m <= c || isNaN(m)) && (u[l++] = x);
          }
        else
          for (var g = 0; g < o; g++) {
            for (var C = !0, x = e.getRawIndex(g), M = 0; M < a; M++) {
              var A = n[M], m = v[A][x];
              (m < t[A][0] || m > t[A][1]) && (C = !1);
            }
            C && (u[l++] = e.getRawIndex(g));
          }
      return l < o && (e._indices = u), e._count = l, e._extent = [], e._updateGetRawIdx(), e;
    }, r.prototype.map = function(t, e) {
      var i = this.clone(t);
      return this._updateDims(i, t, e), i;
    }, r.prototype.modify = function(t, e) {
      this._updateDims(this, t, e);
    }, r.prototype._updateDims = function(t, e, i) {
      for (var n = t._chunks, a = [], o = e.length, s = t.count(), u = [], l = t._rawExtent, f = 0; f < e.length; f++)
        l[e[f]] = ei();
      for (var h = 0; h < s; h++) {
        for (var c = t.getRawIndex(h), v = 0; v < o; v++)
          u[v] = n[e[v]][c];
        u[o] = h;
        var d = i && i.apply(null, u);
        if (d != null) {
          typeof d != "object" && (a[0] = d, d = a);
          for (var f = 0; f < d.length; f++) {
            var y = e[f], p = d[f], g = l[y], m = n[y];
            m && (m[c] = p), p < g[0] && (g[0] = p), p > g[1] && (g[1] = p);
          }
        }
      }
    }, r.prototype.lttbDownSample = function(t, e) {
      var i = this.clone([t], !0), n = i._chunks, a = n[t], o = this.count(), s = 0, u = Math.floor(1 / e), l = this.getRawIndex(0), f, h, c, v = new (ti(this._rawCount))(Math.min((Math.ceil(o / u) + 2) * 2, o));
      v[s++] = l;
      for (var d = 1; d < o - 1; d += u) {
        for (var y = Math.min(d + u, o - 1), p = Math.min(d + u * 2, o), g = (p + y) / 2, m = 0, _ = y; _ < p; _++) {
          var S = this.getRawIndex(_), b = a[S];
          isNaN(b) || (m += b);
        }
        m /= p - y;
        var w = d, x = Math.min(d + u, o), C = d - 1, M = a[l];
        f = -1, c = w;
        for (var A = -1, T = 0, _ = w; _ < x; _++) {
          var S = this.getRawIndex(_), b = a[S];
          if (isNaN(b)) {
            T++, A < 0 && (A = S);
            continue;
          }
          h = Math.abs((C - g) * (b - M) - (C - _) * (m - M)), h > f && (f = h, c = S);
        }
        T > 0 && T < x - w && (v[s++] = Math.min(A, c), c = Math.max(A, c)), v[s++] = c, l = c;
      }
      return v[s++] = this.getRawIndex(o - 1), i._count = s, i._indices = v, i.getRawIndex = this._getRawIdx, i;
    }, r.prototype.minmaxDownSample = function(t, e) {
      for (var i = this.clone([t], !0), n = i._chunks, a = Math.floor(1 / e), o = n[t], s = this.count(), u = new (ti(this._rawCount))(Math.ceil(s / a) * 2), l = 0, f = 0; f < s; f += a) {
        var h = f, c = o[this.getRawIndex(h)], v = f, d = o[this.getRawIndex(v)], y = a;
        f + a > s && (y = s - f);
        for (var p = 0; p < y; p++) {
          var g = this.getRawIndex(f + p), m = o[g];
          m < c && (c = m, h = f + p), m > d && (d = m, v = f + p);
        }
        var _ = this.getRawIndex(h), S = this.getRawIndex(v);
        h < v ? (u[l++] = _, u[l++] = S) : (u[l++] = S, u[l++] = _);
      }
      return i._count = l, i._indices = u, i._updateGetRawIdx(), i;
    }, r.prototype.downSample = function(t, e, i, n) {
      for (var a = this.clone([t], !0), o = a._chunks, s = [], u = Math.floor(1 / e), l = o[t], f = this.count(), h = a._rawExtent[t] = ei(), c = new (ti(this._rawCount))(Math.ceil(f / u)), v = 0, d = 0; d < f; d += u) {
        u > f - d && (u = f - d, s.length = u);
        for (var y = 0; y < u; y++) {
          var p = this.getRawIndex(d + y);
          s[y] = l[p];
        }
        var g = i(s), m = this.getRawIndex(Math.min(d + n(s, g) || 0, f - 1));
        l[m] = g, g < h[0] && (h[0] = g), g > h[1] && (h[1] = g), c[v++] = m;
      }
      return a._count = v, a._indices = c, a._updateGetRawIdx(), a;
    }, r.prototype.each = function(t, e) {
      if (this._count)
        for (var i = t.length, n = this._chunks, a = 0, o = this.count(); a < o; a++) {
          var s = this.getRawIndex(a);
          switch (i) {
            case 0:
              e(a);
              break;
            case 1:
              e(n[t[0]][s], a);
              break;
            case 2:
              e(n[t[0]][s], n[t[1]][s], a);
              break;
            default:
              for (var u = 0, l = []; u < i; u++)
                l[u] = n[t[u]][s];
              l[u] = a, e.apply(null, l);
          }
        }
    }, r.prototype.getDataExtent = function(t) {
      var e = this._chunks[t], i = ei();
      if (!e)
        return i;
      var n = this.count(), a = !this._indices, o;
      if (a)
        return this._rawExtent[t].slice();
      if (o = this._extent[t], o)
        return o.slice();
      o = i;
      for (var s = o[0], u = o[1], l = 0; l < n; l++) {
        var f = this.getRawIndex(l), h = e[f];
        h < s && (s = h), h > u && (u = h);
      }
      return o = [s, u], this._extent[t] = o, o;
    }, r.prototype.getRawDataItem = function(t) {
      var e = this.getRawIndex(t);
      if (this._provider.persistent)
        return this._provider.getItem(e);
      for (var i = [], n = this._chunks, a = 0; a < n.length; a++)
        i.push(n[a][e]);
      return i;
    }, r.prototype.clone = function(t, e) {
      var i = new r(), n = this._chunks, a = t && Ti(t, function(s, u) {
        return s[u] = !0, s;
      }, {});
      if (a)
        for (var o = 0; o < n.length; o++)
          i._chunks[o] = a[o] ? I1(n[o]) : n[o];
      else
        i._chunks = n;
      return this._copyCommonProps(i), e || (i._indices = this._cloneIndices()), i._updateGetRawIdx(), i;
    }, r.prototype._copyCommonProps = function(t) {
      t._count = this._count, t._rawCount = this._rawCount, t._provider = this._provider, t._dimensions = this._dimensions, t._extent = J(this._extent), t._rawExtent = J(this._rawExtent);
    }, r.prototype._cloneIndices = function() {
      if (this._indices) {
        var t = this._indices.constructor, e = void 0;
        if (t === Array) {
          var i = this._indices.length;
          e = new t(i);
          for (var n = 0; n < i; n++)
            e[n] = this._indices[n];
        } else
          e = new t(this._indices);
        return e;
      }
      return null;
    }, r.prototype._getRawIdxIdentity = function(t) {
      return t;
    }, r.prototype._getRawIdx = function(t) {
      return t < this._count && t >= 0 ? this._indices[t] : -1;
    }, r.prototype._updateGetRawIdx = function() {
      this.getRawIndex = this._indices ? this._getRawIdx : this._getRawIdxIdentity;
    }, r.internalField = (function() {
      function t(e, i, n, a) {
        return Pa(e[a], this._dimensions[a]);
      }
      gs = {
        arrayRows: t,
        objectRows: function(e, i, n, a) {
          return Pa(e[i], this._dimensions[a]);
        },
        keyedColumns: t,
        original: function(e, i, n, a) {
          var o = e && (e.value == null ? e : e.value);
          return Pa(o instanceof Array ? o[a] : o, this._dimensions[a]);
        },
        typedArray: function(e, i, n, a) {
          return e[a];
        }
      };
    })(), r;
  })()
), P1 = yt(), R1 = {
  float: "f",
  int: "i",
  ordinal: "o",
  number: "n",
  time: "t"
}, gp = (
  /** @class */
  (function() {
    function r(t) {
      this.dimensions = t.dimensions, this._dimOmitted = t.dimensionOmitted, this.source = t.source, this._fullDimCount = t.fullDimensionCount, this._updateDimOmitted(t.dimensionOmitted);
    }
    return r.prototype.isDimensionOmitted = function() {
      return this._dimOmitted;
    }, r.prototype._updateDimOmitted = function(t) {
      this._dimOmitted = t, t && (this._dimNameMap || (this._dimNameMap = _p(this.source)));
    }, r.prototype.getSourceDimensionIndex = function(t) {
      return Z(this._dimNameMap.get(t), -1);
    }, r.prototype.getSourceDimension = function(t) {
      var e = this.source.dimensionsDefine;
      if (e)
        return e[t];
    }, r.prototype.makeStoreSchema = function() {
      for (var t = this._fullDimCount, e = lp(this.source), i = !Sp(t), n = "", a = [], o = 0, s = 0; o < t; o++) {
        var u = void 0, l = void 0, f = void 0, h = this.dimensions[s];
        if (h && h.storeDimIndex === o)
          u = e ? h.name : null, l = h.type, f = h.ordinalMeta, s++;
        else {
          var c = this.getSourceDimension(o);
          c && (u = e ? c.name : null, l = c.type);
        }
        a.push({
          property: u,
          type: l,
          ordinalMeta: f
        }), e && u != null && (!h || !h.isCalculationCoord) && (n += i ? u.replace(/\`/g, "`1").replace(/\$/g, "`2") : u), n += "$", n += R1[l] || "f", f && (n += f.uid), n += "$";
      }
      var v = this.source, d = [v.seriesLayoutBy, v.startIndex, n].join("$$");
      return {
        dimensions: a,
        hash: d
      };
    }, r.prototype.makeOutputDimensionNames = function() {
      for (var t = [], e = 0, i = 0; e < this._fullDimCount; e++) {
        var n = void 0, a = this.dimensions[i];
        if (a && a.storeDimIndex === e)
          a.isCalculationCoord || (n = a.name), i++;
        else {
          var o = this.getSourceDimension(e);
          o && (n = o.name);
        }
        t.push(n);
      }
      return t;
    }, r.prototype.appendCalculationDimension = function(t) {
      this.dimensions.push(t), t.isCalculationCoord = !0, this._fullDimCount++, this._updateDimOmitted(!0);
    }, r;
  })()
);
function yp(r) {
  return r instanceof gp;
}
function mp(r) {
  for (var t = q(), e = 0; e < (r || []).length; e++) {
    var i = r[e], n = V(i) ? i.name : i;
    n != null && t.get(n) == null && t.set(n, e);
  }
  return t;
}
function _p(r) {
  var t = P1(r);
  return t.dimNameMap || (t.dimNameMap = mp(r.dimensionsDefine));
}
function Sp(r) {
  return r > 30;
}
var Fi = V, Ue = W, E1 = typeof Int32Array > "u" ? Array : Int32Array, k1 = "e\0\0", Eh = -1, O1 = ["hasItemOption", "_nameList", "_idList", "_invertedIndicesMap", "_dimSummary", "userOutput", "_rawData", "_dimValueGetter", "_nameDimIdx", "_idDimIdx", "_nameRepeatCount"], B1 = ["_approximateExtent"], kh, na, zi, Hi, ys, Vi, ms, N1 = (
  /** @class */
  (function() {
    function r(t, e) {
      this.type = "list", this._dimOmitted = !1, this._nameList = [], this._idList = [], this._visual = {}, this._layout = {}, this._itemVisuals = [], this._itemLayouts = [], this._graphicEls = [], this._approximateExtent = {}, this._calculationInfo = {}, this.hasItemOption = !1, this.TRANSFERABLE_METHODS = ["cloneShallow", "downSample", "minmaxDownSample", "lttbDownSample", "map"], this.CHANGABLE_METHODS = ["filterSelf", "selectRange"], this.DOWNSAMPLE_METHODS = ["downSample", "minmaxDownSample", "lttbDownSample"];
      var i, n = !1;
      yp(t) ? (i = t.dimensions, this._dimOmitted = t.isDimensionOmitted(), this._schema = t) : (n = !0, i = t), i = i || ["x", "y"];
      for (var a = {}, o = [], s = {}, u = !1, l = {}, f = 0; f < i.length; f++) {
        var h = i[f], c = z(h) ? new Ia({
          name: h
        }) : h instanceof Ia ? h : new Ia(h), v = c.name;
        c.type = c.type || "float", c.coordDim || (c.coordDim = v, c.coordDimIndex = 0);
        var d = c.otherDims = c.otherDims || {};
        o.push(v), a[v] = c, l[v] != null && (u = !0), c.createInvertedIndices && (s[v] = []), d.itemName === 0 && (this._nameDimIdx = f), d.itemId === 0 && (this._idDimIdx = f), n && (c.storeDimIndex = f);
      }
      if (this.dimensions = o, this._dimInfos = a, this._initGetDimensionInfo(u), this.hostModel = e, this._invertedIndicesMap = s, this._dimOmitted) {
        var y = this._dimIdxToName = q();
        D(o, function(p) {
          y.set(a[p].storeDimIndex, p);
        });
      }
    }
    return r.prototype.getDimension = function(t) {
      var e = this._recognizeDimIndex(t);
      if (e == null)
        return t;
      if (e = t, !this._dimOmitted)
        return this.dimensions[e];
      var i = this._dimIdxToName.get(e);
      if (i != null)
        return i;
      var n = this._schema.getSourceDimension(e);
      if (n)
        return n.name;
    }, r.prototype.getDimensionIndex = function(t) {
      var e = this._recognizeDimIndex(t);
      if (e != null)
        return e;
      if (t == null)
        return -1;
      var i = this._getDimInfo(t);
      return i ? i.storeDimIndex : this._dimOmitted ? this._schema.getSourceDimensionIndex(t) : -1;
    }, r.prototype._recognizeDimIndex = function(t) {
      if (ht(t) || t != null && !isNaN(t) && !this._getDimInfo(t) && (!this._dimOmitted || this._schema.getSourceDimensionIndex(t) < 0))
        return +t;
    }, r.prototype._getStoreDimIndex = function(t) {
      var e = this.getDimensionIndex(t);
      return e;
    }, r.prototype.getDimensionInfo = function(t) {
      return this._getDimInfo(this.getDimension(t));
    }, r.prototype._initGetDimensionInfo = function(t) {
      var e = this._dimInfos;
      this._getDimInfo = t ? function(i) {
        return e.hasOwnProperty(i) ? e[i] : void 0;
      } : function(i) {
        return e[i];
      };
    }, r.prototype.getDimensionsOnCoord = function() {
      return this._dimSummary.dataDimsOnCoord.slice();
    }, r.prototype.mapDimension = function(t, e) {
      var i = this._dimSummary;
      if (e == null)
        return i.encodeFirstDimNotExtra[t];
      var n = i.encode[t];
      return n ? n[e] : null;
    }, r.prototype.mapDimensionsAll = function(t) {
      var e = this._dimSummary, i = e.encode[t];
      return (i || []).slice();
    }, r.prototype.getStore = function() {
      return this._store;
    }, r.prototype.initData = function(t, e, i) {
      var n = this, a;
      if (t instanceof Du && (a = t), !a) {
        var o = this.dimensions, s = Il(t) || Ft(t) ? new fp(t, o.length) : t;
        a = new Du();
        var u = Ue(o, function(l) {
          return {
            type: n._dimInfos[l].type,
            property: l
          };
        });
        a.initData(s, u, i);
      }
      this._store = a, this._nameList = (e || []).slice(), this._idList = [], this._nameRepeatCount = {}, this._doInit(0, a.count()), this._dimSummary = T1(this, this._schema), this.userOutput = this._dimSummary.userOutput;
    }, r.prototype.appendData = function(t) {
      var e = this._store.appendData(t);
      this._doInit(e[0], e[1]);
    }, r.prototype.appendValues = function(t, e) {
      var i = this._store.appendValues(t, e && e.length), n = i.start, a = i.end, o = this._shouldMakeIdFromName();
      if (this._updateOrdinalMeta(), e)
        for (var s = n; s < a; s++) {
          var u = s - n;
          this._nameList[s] = e[u], o && ms(this, s);
        }
    }, r.prototype._updateOrdinalMeta = function() {
      for (var t = this._store, e = this.dimensions, i = 0; i < e.length; i++) {
        var n = this._dimInfos[e[i]];
        n.ordinalMeta && t.collectOrdinalMeta(n.storeDimIndex, n.ordinalMeta);
      }
    }, r.prototype._shouldMakeIdFromName = function() {
      var t = this._store.getProvider();
      return this._idDimIdx == null && t.getSource().sourceFormat !== nr && !t.fillStorage;
    }, r.prototype._doInit = function(t, e) {
      if (!(t >= e)) {
        var i = this._store, n = i.getProvider();
        this._updateOrdinalMeta();
        var a = this._nameList, o = this._idList, s = n.getSource().sourceFormat, u = s === ae;
        if (u && !n.pure)
          for (var l = [], f = t; f < e; f++) {
            var h = n.getItem(f, l);
            if (!this.hasItemOption && A0(h) && (this.hasItemOption = !0), h) {
              var c = h.name;
              a[f] == null && c != null && (a[f] = be(c, null));
              var v = h.id;
              o[f] == null && v != null && (o[f] = be(v, null));
            }
          }
        if (this._shouldMakeIdFromName())
          for (var f = t; f < e; f++)
            ms(this, f);
        kh(this);
      }
    }, r.prototype.getApproximateExtent = function(t) {
      return this._approximateExtent[t] || this._store.getDataExtent(this._getStoreDimIndex(t));
    }, r.prototype.setApproximateExtent = function(t, e) {
      e = this.getDimension(e), this._approximateExtent[e] = t.slice();
    }, r.prototype.getCalculationInfo = function(t) {
      return this._calculationInfo[t];
    }, r.prototype.setCalculationInfo = function(t, e) {
      Fi(t) ? O(this._calculationInfo, t) : this._calculationInfo[t] = e;
    }, r.prototype.getName = function(t) {
      var e = this.getRawIndex(t), i = this._nameList[e];
      return i == null && this._nameDimIdx != null && (i = zi(this, this._nameDimIdx, e)), i == null && (i = ""), i;
    }, r.prototype._getCategory = function(t, e) {
      var i = this._store.get(t, e), n = this._store.getOrdinalMeta(t);
      return n ? n.categories[i] : i;
    }, r.prototype.getId = function(t) {
      return na(this, this.getRawIndex(t));
    }, r.prototype.count = function() {
      return this._store.count();
    }, r.prototype.get = function(t, e) {
      var i = this._store, n = this._dimInfos[t];
      if (n)
        return i.get(n.storeDimIndex, e);
    }, r.prototype.getByRawIndex = function(t, e) {
      var i = this._store, n = this._dimInfos[t];
      if (n)
        return i.getByRawIndex(n.storeDimIndex, e);
    }, r.prototype.getIndices = function() {
      return this._store.getIndices();
    }, r.prototype.getDataExtent = function(t) {
      return this._store.getDataExtent(this._getStoreDimIndex(t));
    }, r.prototype.getSum = function(t) {
      return this._store.getSum(this._getStoreDimIndex(t));
    }, r.prototype.getMedian = function(t) {
      return this._store.getMedian(this._getStoreDimIndex(t));
    }, r.prototype.getValues = function(t, e) {
      var i = this, n = this._store;
      return F(t) ? n.getValues(Ue(t, function(a) {
        return i._getStoreDimIndex(a);
      }), e) : n.getValues(t);
    }, r.prototype.hasValue = function(t) {
      for (var e = this._dimSummary.dataDimIndicesOnCoord, i = 0, n = e.length; i < n; i++)
        if (isNaN(this._store.get(e[i], t)))
          return !1;
      return !0;
    }, r.prototype.indexOfName = function(t) {
      for (var e = 0, i = this._store.count(); e < i; e++)
        if (this.getName(e) === t)
          return e;
      return -1;
    }, r.prototype.getRawIndex = function(t) {
      return this._store.getRawIndex(t);
    }, r.prototype.indexOfRawIndex = function(t) {
      return this._store.indexOfRawIndex(t);
    }, r.prototype.rawIndexOf = function(t, e) {
      var i = t && this._invertedIndicesMap[t], n = i && i[e];
      return n == null || isNaN(n) ? Eh : n;
    }, r.prototype.indicesOfNearest = function(t, e, i) {
      return this._store.indicesOfNearest(this._getStoreDimIndex(t), e, i);
    }, r.prototype.each = function(t, e, i) {
      X(t) && (i = e, e = t, t = []);
      var n = i || this, a = Ue(Hi(t), this._getStoreDimIndex, this);
      this._store.each(a, n ? vt(e, n) : e);
    }, r.prototype.filterSelf = function(t, e, i) {
      X(t) && (i = e, e = t, t = []);
      var n = i || this, a = Ue(Hi(t), this._getStoreDimIndex, this);
      return this._store = this._store.filter(a, n ? vt(e, n) : e), this;
    }, r.prototype.selectRange = function(t) {
      var e = this, i = {}, n = ft(t);
      return D(n, function(a) {
        var o = e._getStoreDimIndex(a);
        i[o] = t[a];
      }), this._store = this._store.selectRange(i), this;
    }, r.prototype.mapArray = function(t, e, i) {
      X(t) && (i = e, e = t, t = []), i = i || this;
      var n = [];
      return this.each(t, function() {
        n.push(e && e.apply(this, arguments));
      }, i), n;
    }, r.prototype.map = function(t, e, i, n) {
      var a = i || n || this, o = Ue(Hi(t), this._getStoreDimIndex, this), s = Vi(this);
      return s._store = this._store.map(o, a ? vt(e, a) : e), s;
    }, r.prototype.modify = function(t, e, i, n) {
      var a = i || n || this, o = Ue(Hi(t), this._getStoreDimIndex, this);
      this._store.modify(o, a ? vt(e, a) : e);
    }, r.prototype.downSample = function(t, e, i, n) {
      var a = Vi(this);
      return a._store = this._store.downSample(this._getStoreDimIndex(t), e, i, n), a;
    }, r.prototype.minmaxDownSample = function(t, e) {
      var i = Vi(this);
      return i._store = this._store.minmaxDownSample(this._getStoreDimIndex(t), e), i;
    }, r.prototype.lttbDownSample = function(t, e) {
      var i = Vi(this);
      return i._store = this._store.lttbDownSample(this._getStoreDimIndex(t), e), i;
    }, r.prototype.getRawDataItem = function(t) {
      return this._store.getRawDataItem(t);
    }, r.prototype.getItemModel = function(t) {
      var e = this.hostModel, i = this.getRawDataItem(t);
      return new pt(i, e, e && e.ecModel);
    }, r.prototype.diff = function(t) {
      var e = this;
      return new v1(t ? t.getStore().getIndices() : [], this.getStore().getIndices(), function(i) {
        return na(t, i);
      }, function(i) {
        return na(e, i);
      });
    }, r.prototype.getVisual = function(t) {
      var e = this._visual;
      return e && e[t];
    }, r.prototype.setVisual = function(t, e) {
      this._visual = this._visual || {}, Fi(t) ? O(this._visual, t) : this._visual[t] = e;
    }, r.prototype.getItemVisual = function(t, e) {
      var i = this._itemVisuals[t], n = i && i[e];
      return n ?? this.getVisual(e);
    }, r.prototype.hasItemVisual = function() {
      return this._itemVisuals.length > 0;
    }, r.prototype.ensureUniqueItemVisual = function(t, e) {
      var i = this._itemVisuals, n = i[t];
      n || (n = i[t] = {});
      var a = n[e];
      return a == null && (a = this.getVisual(e), F(a) ? a = a.slice() : Fi(a) && (a = O({}, a)), n[e] = a), a;
    }, r.prototype.setItemVisual = function(t, e, i) {
      var n = this._itemVisuals[t] || {};
      this._itemVisuals[t] = n, Fi(e) ? O(n, e) : n[e] = i;
    }, r.prototype.clearAllVisual = function() {
      this._visual = {}, this._itemVisuals = [];
    }, r.prototype.setLayout = function(t, e) {
      Fi(t) ? O(this._layout, t) : this._layout[t] = e;
    }, r.prototype.getLayout = function(t) {
      return this._layout[t];
    }, r.prototype.getItemLayout = function(t) {
      return this._itemLayouts[t];
    }, r.prototype.setItemLayout = function(t, e, i) {
      this._itemLayouts[t] = i ? O(this._itemLayouts[t] || {}, e) : e;
    }, r.prototype.clearItemLayouts = function() {
      this._itemLayouts.length = 0;
    }, r.prototype.setItemGraphicEl = function(t, e) {
      var i = this.hostModel && this.hostModel.seriesIndex;
      G0(i, this.dataType, t, e), this._graphicEls[t] = e;
    }, r.prototype.getItemGraphicEl = function(t) {
      return this._graphicEls[t];
    }, r.prototype.eachItemGraphicEl = function(t, e) {
      D(this._graphicEls, function(i, n) {
        i && t && t.call(e, i, n);
      });
    }, r.prototype.cloneShallow = function(t) {
      return t || (t = new r(this._schema ? this._schema : Ue(this.dimensions, this._getDimInfo, this), this.hostModel)), ys(t, this), t._store = this._store, t;
    }, r.prototype.wrapMethod = function(t, e) {
      var i = this[t];
      X(i) && (this.__wrappedMethods = this.__wrappedMethods || [], this.__wrappedMethods.push(t), this[t] = function() {
        var n = i.apply(this, arguments);
        return e.apply(this, [n].concat(nl(arguments)));
      });
    }, r.internalField = (function() {
      kh = function(t) {
        var e = t._invertedIndicesMap;
        D(e, function(i, n) {
          var a = t._dimInfos[n], o = a.ordinalMeta, s = t._store;
          if (o) {
            i = e[n] = new E1(o.categories.length);
            for (var u = 0; u < i.length; u++)
              i[u] = Eh;
            for (var u = 0; u < s.count(); u++)
              i[s.get(a.storeDimIndex, u)] = u;
          }
        });
      }, zi = function(t, e, i) {
        return be(t._getCategory(e, i), null);
      }, na = function(t, e) {
        var i = t._idList[e];
        return i == null && t._idDimIdx != null && (i = zi(t, t._idDimIdx, e)), i == null && (i = k1 + e), i;
      }, Hi = function(t) {
        return F(t) || (t = t != null ? [t] : []), t;
      }, Vi = function(t) {
        var e = new r(t._schema ? t._schema : Ue(t.dimensions, t._getDimInfo, t), t.hostModel);
        return ys(e, t), e;
      }, ys = function(t, e) {
        D(O1.concat(e.__wrappedMethods || []), function(i) {
          e.hasOwnProperty(i) && (t[i] = e[i]);
        }), t.__wrappedMethods = e.__wrappedMethods, D(B1, function(i) {
          t[i] = J(e[i]);
        }), t._calculationInfo = O({}, e._calculationInfo);
      }, ms = function(t, e) {
        var i = t._nameList, n = t._idList, a = t._nameDimIdx, o = t._idDimIdx, s = i[e], u = n[e];
        if (s == null && a != null && (i[e] = s = zi(t, a, e)), u == null && o != null && (n[e] = u = zi(t, o, e)), u == null && s != null) {
          var l = t._nameRepeatCount, f = l[s] = (l[s] || 0) + 1;
          u = s, f > 1 && (u += "__ec__" + f), n[e] = u;
        }
      };
    })(), r;
  })()
);
function F1(r, t) {
  Il(r) || (r = sp(r)), t = t || {};
  var e = t.coordDimensions || [], i = t.dimensionsDefine || r.dimensionsDefine || [], n = q(), a = [], o = H1(r, e, i, t.dimensionsCount), s = t.canOmitUnusedDimensions && Sp(o), u = i === r.dimensionsDefine, l = u ? _p(r) : mp(i), f = t.encodeDefine;
  !f && t.encodeDefaulter && (f = t.encodeDefaulter(r, o));
  for (var h = q(f), c = new dp(o), v = 0; v < c.length; v++)
    c[v] = -1;
  function d(M) {
    var A = c[M];
    if (A < 0) {
      var T = i[M], L = V(T) ? T : {
        name: T
      }, I = new Ia(), P = L.name;
      P != null && l.get(P) != null && (I.name = I.displayName = P), L.type != null && (I.type = L.type), L.displayName != null && (I.displayName = L.displayName);
      var R = a.length;
      return c[M] = R, I.storeDimIndex = M, a.push(I), I;
    }
    return a[A];
  }
  if (!s)
    for (var v = 0; v < o; v++)
      d(v);
  h.each(function(M, A) {
    var T = Lt(M).slice();
    if (T.length === 1 && !z(T[0]) && T[0] < 0) {
      h.set(A, !1);
      return;
    }
    var L = h.set(A, []);
    D(T, function(I, P) {
      var R = z(I) ? l.get(I) : I;
      R != null && R < o && (L[P] = R, p(d(R), A, P));
    });
  });
  var y = 0;
  D(e, function(M) {
    var A, T, L, I;
    if (z(M))
      A = M, I = {};
    else {
      I = M, A = I.name;
      var P = I.ordinalMeta;
      I.ordinalMeta = null, I = O({}, I), I.ordinalMeta = P, T = I.dimsDef, L = I.otherDims, I.name = I.coordDim = I.coordDimIndex = I.dimsDef = I.otherDims = null;
    }
    var R = h.get(A);
    if (R !== !1) {
      if (R = Lt(R), !R.length)
        for (var E = 0; E < (T && T.length || 1); E++) {
          for (; y < o && d(y).coordDim != null; )
            y++;
          y < o && R.push(y++);
        }
      D(R, function(H, k) {
        var N = d(H);
        if (u && I.type != null && (N.type = I.type), p(ot(N, I), A, k), N.name == null && T) {
          var G = T[k];
          !V(G) && (G = {
            name: G
          }), N.name = N.displayName = G.name, N.defaultTooltip = G.defaultTooltip;
        }
        L && ot(N.otherDims, L);
      });
    }
  });
  function p(M, A, T) {
    rp.get(A) != null ? M.otherDims[A] = T : (M.coordDim = A, M.coordDimIndex = T, n.set(A, !0));
  }
  var g = t.generateCoord, m = t.generateCoordCount, _ = m != null;
  m = g ? m || 1 : 0;
  var S = g || "value";
  function b(M) {
    M.name == null && (M.name = M.coordDim);
  }
  if (s)
    D(a, function(M) {
      b(M);
    }), a.sort(function(M, A) {
      return M.storeDimIndex - A.storeDimIndex;
    });
  else
    for (var w = 0; w < o; w++) {
      var x = d(w), C = x.coordDim;
      C == null && (x.coordDim = V1(S, n, _), x.coordDimIndex = 0, (!g || m <= 0) && (x.isExtraCoord = !0), m--), b(x), x.type == null && (op(r, w) === Gt.Must || x.isExtraCoord && (x.otherDims.itemName != null || x.otherDims.seriesName != null)) && (x.type = "ordinal");
    }
  return z1(a), new gp({
    source: r,
    dimensions: a,
    fullDimensionCount: o,
    dimensionOmitted: s
  });
}
function z1(r) {
  for (var t = q(), e = 0; e < r.length; e++) {
    var i = r[e], n = i.name, a = t.get(n) || 0;
    a > 0 && (i.name = n + (a - 1)), a++, t.set(n, a);
  }
}
function H1(r, t, e, i) {
  var n = Math.max(r.dimensionsDetectedCount || 1, t.length, e.length, i || 0);
  return D(t, function(a) {
    var o;
    V(a) && (o = a.dimsDef) && (n = Math.max(n, o.length));
  }), n;
}
function V1(r, t, e) {
  if (e || t.hasKey(r)) {
    for (var i = 0; t.hasKey(r + i); )
      i++;
    r += i;
  }
  return t.set(r, !0), r;
}
var _s = {}, Rl = (
  /** @class */
  (function() {
    function r() {
      this._coordinateSystems = [];
    }
    return r.prototype.create = function(t, e) {
      var i = [];
      D(_s, function(n, a) {
        var o = n.create(t, e);
        i = i.concat(o || []);
      }), this._coordinateSystems = i;
    }, r.prototype.update = function(t, e) {
      D(this._coordinateSystems, function(i) {
        i.update && i.update(t, e);
      });
    }, r.prototype.getCoordinateSystems = function() {
      return this._coordinateSystems.slice();
    }, r.register = function(t, e) {
      _s[t] = e;
    }, r.get = function(t) {
      return _s[t];
    }, r;
  })()
), G1 = (
  /** @class */
  /* @__PURE__ */ (function() {
    function r(t) {
      this.coordSysDims = [], this.axisMap = q(), this.categoryAxisMap = q(), this.coordSysName = t;
    }
    return r;
  })()
);
function W1(r) {
  var t = r.get("coordinateSystem"), e = new G1(t), i = U1[t];
  if (i)
    return i(r, e, e.axisMap, e.categoryAxisMap), e;
}
var U1 = {
  cartesian2d: function(r, t, e, i) {
    var n = r.getReferringComponents("xAxis", ve).models[0], a = r.getReferringComponents("yAxis", ve).models[0];
    t.coordSysDims = ["x", "y"], e.set("x", n), e.set("y", a), ri(n) && (i.set("x", n), t.firstCategoryDimIndex = 0), ri(a) && (i.set("y", a), t.firstCategoryDimIndex == null && (t.firstCategoryDimIndex = 1));
  },
  singleAxis: function(r, t, e, i) {
    var n = r.getReferringComponents("singleAxis", ve).models[0];
    t.coordSysDims = ["single"], e.set("single", n), ri(n) && (i.set("single", n), t.firstCategoryDimIndex = 0);
  },
  polar: function(r, t, e, i) {
    var n = r.getReferringComponents("polar", ve).models[0], a = n.findAxisModel("radiusAxis"), o = n.findAxisModel("angleAxis");
    t.coordSysDims = ["radius", "angle"], e.set("radius", a), e.set("angle", o), ri(a) && (i.set("radius", a), t.firstCategoryDimIndex = 0), ri(o) && (i.set("angle", o), t.firstCategoryDimIndex == null && (t.firstCategoryDimIndex = 1));
  },
  geo: function(r, t, e, i) {
    t.coordSysDims = ["lng", "lat"];
  },
  parallel: function(r, t, e, i) {
    var n = r.ecModel, a = n.getComponent("parallel", r.get("parallelIndex")), o = t.coordSysDims = a.dimensions.slice();
    D(a.parallelAxisIndex, function(s, u) {
      var l = n.getComponent("parallelAxis", s), f = o[u];
      e.set(f, l), ri(l) && (i.set(f, l), t.firstCategoryDimIndex == null && (t.firstCategoryDimIndex = u));
    });
  }
};
function ri(r) {
  return r.get("type") === "category";
}
function Y1(r, t, e) {
  e = e || {};
  var i = e.byIndex, n = e.stackedCoordDimension, a, o, s;
  X1(t) ? a = t : (o = t.schema, a = o.dimensions, s = t.store);
  var u = !!(r && r.get("stack")), l, f, h, c;
  if (D(a, function(m, _) {
    z(m) && (a[_] = m = {
      name: m
    }), u && !m.isExtraCoord && (!i && !l && m.ordinalMeta && (l = m), !f && m.type !== "ordinal" && m.type !== "time" && (!n || n === m.coordDim) && (f = m));
  }), f && !i && !l && (i = !0), f) {
    h = "__\0ecstackresult_" + r.id, c = "__\0ecstackedover_" + r.id, l && (l.createInvertedIndices = !0);
    var v = f.coordDim, d = f.type, y = 0;
    D(a, function(m) {
      m.coordDim === v && y++;
    });
    var p = {
      name: h,
      coordDim: v,
      coordDimIndex: y,
      type: d,
      isExtraCoord: !0,
      isCalculationCoord: !0,
      storeDimIndex: a.length
    }, g = {
      name: c,
      // This dimension contains stack base (generally, 0), so do not set it as
      // `stackedDimCoordDim` to avoid extent calculation, consider log scale.
      coordDim: c,
      coordDimIndex: y + 1,
      type: d,
      isExtraCoord: !0,
      isCalculationCoord: !0,
      storeDimIndex: a.length + 1
    };
    o ? (s && (p.storeDimIndex = s.ensureCalculationDimension(c, d), g.storeDimIndex = s.ensureCalculationDimension(h, d)), o.appendCalculationDimension(p), o.appendCalculationDimension(g)) : (a.push(p), a.push(g));
  }
  return {
    stackedDimension: f && f.name,
    stackedByDimension: l && l.name,
    isStackedByIndex: i,
    stackedOverDimension: c,
    stackResultDimension: h
  };
}
function X1(r) {
  return !yp(r.schema);
}
function bi(r, t) {
  return !!t && t === r.getCalculationInfo("stackedDimension");
}
function $1(r, t) {
  return bi(r, t) ? r.getCalculationInfo("stackResultDimension") : t;
}
function Z1(r, t) {
  var e = r.get("coordinateSystem"), i = Rl.get(e), n;
  return t && t.coordSysDims && (n = W(t.coordSysDims, function(a) {
    var o = {
      name: a
    }, s = t.axisMap.get(a);
    if (s) {
      var u = s.get("type");
      o.type = C1(u);
    }
    return o;
  })), n || (n = i && (i.getDimensionsInfo ? i.getDimensionsInfo() : i.dimensions.slice()) || ["x", "y"]), n;
}
function q1(r, t, e) {
  var i, n;
  return e && D(r, function(a, o) {
    var s = a.coordDim, u = e.categoryAxisMap.get(s);
    u && (i == null && (i = o), a.ordinalMeta = u.getOrdinalMeta(), t && (a.createInvertedIndices = !0)), a.otherDims.itemName != null && (n = !0);
  }), !n && i != null && (r[i].otherDims.itemName = 0), i;
}
function El(r, t, e) {
  e = e || {};
  var i = t.getSourceManager(), n, a = !1;
  n = i.getSource(), a = n.sourceFormat === ae;
  var o = W1(t), s = Z1(t, o), u = e.useEncodeDefaulter, l = X(u) ? u : u ? Ut(d1, s, t) : null, f = {
    coordDimensions: s,
    generateCoord: e.generateCoord,
    encodeDefine: t.getEncode(),
    encodeDefaulter: l,
    canOmitUnusedDimensions: !a
  }, h = F1(n, f), c = q1(h.dimensions, e.createInvertedIndices, o), v = a ? null : i.getSharedDataStore(h), d = Y1(t, {
    schema: h,
    store: v
  }), y = new N1(h, t);
  y.setCalculationInfo(d);
  var p = c != null && K1(n) ? function(g, m, _, S) {
    return S === c ? _ : this.defaultDimValueGetter(g, m, _, S);
  } : null;
  return y.hasItemOption = !1, y.initData(
    // Try to reuse the data store in sourceManager if using dataset.
    a ? n : v,
    null,
    p
  ), y;
}
function K1(r) {
  if (r.sourceFormat === ae) {
    var t = Q1(r.data || []);
    return !F(Nn(t));
  }
}
function Q1(r) {
  for (var t = 0; t < r.length && r[t] == null; )
    t++;
  return r[t];
}
var J1 = Math.round(Math.random() * 10);
function Lo(r) {
  return [r || "", J1++].join("_");
}
function j1(r) {
  var t = {};
  r.registerSubTypeDefaulter = function(e, i) {
    var n = we(e);
    t[n.main] = i;
  }, r.determineSubType = function(e, i) {
    var n = i.type;
    if (!n) {
      var a = we(e).main;
      r.hasSubTypes(e) && t[a] && (n = t[a](i));
    }
    return n;
  };
}
function tS(r, t) {
  r.topologicalTravel = function(a, o, s, u) {
    if (!a.length)
      return;
    var l = e(o), f = l.graph, h = l.noEntryList, c = {};
    for (D(a, function(m) {
      c[m] = !0;
    }); h.length; ) {
      var v = h.pop(), d = f[v], y = !!c[v];
      y && (s.call(u, v, d.originalDeps.slice()), delete c[v]), D(d.successor, y ? g : p);
    }
    D(c, function() {
      var m = "";
      throw new Error(m);
    });
    function p(m) {
      f[m].entryCount--, f[m].entryCount === 0 && h.push(m);
    }
    function g(m) {
      c[m] = !0, p(m);
    }
  };
  function e(a) {
    var o = {}, s = [];
    return D(a, function(u) {
      var l = i(o, u), f = l.originalDeps = t(u), h = n(f, a);
      l.entryCount = h.length, l.entryCount === 0 && s.push(u), D(h, function(c) {
        ut(l.predecessor, c) < 0 && l.predecessor.push(c);
        var v = i(o, c);
        ut(v.successor, c) < 0 && v.successor.push(u);
      });
    }), {
      graph: o,
      noEntryList: s
    };
  }
  function i(a, o) {
    return a[o] || (a[o] = {
      predecessor: [],
      successor: []
    }), a[o];
  }
  function n(a, o) {
    var s = [];
    return D(a, function(u) {
      ut(o, u) >= 0 && s.push(u);
    }), s;
  }
}
function eS(r, t) {
  return rt(rt({}, r, !0), t, !0);
}
var rS = Math.log(2);
function Mu(r, t, e, i, n, a) {
  var o = i + "-" + n, s = r.length;
  if (a.hasOwnProperty(o))
    return a[o];
  if (t === 1) {
    var u = Math.round(Math.log((1 << s) - 1 & ~n) / rS);
    return r[e][u];
  }
  for (var l = i | 1 << e, f = e + 1; i & 1 << f; )
    f++;
  for (var h = 0, c = 0, v = 0; c < s; c++) {
    var d = 1 << c;
    d & n || (h += (v % 2 ? -1 : 1) * r[e][c] * Mu(r, t - 1, f, l, n | d, a), v++);
  }
  return a[o] = h, h;
}
function Oh(r, t) {
  var e = [
    [r[0], r[1], 1, 0, 0, 0, -t[0] * r[0], -t[0] * r[1]],
    [0, 0, 0, r[0], r[1], 1, -t[1] * r[0], -t[1] * r[1]],
    [r[2], r[3], 1, 0, 0, 0, -t[2] * r[2], -t[2] * r[3]],
    [0, 0, 0, r[2], r[3], 1, -t[3] * r[2], -t[3] * r[3]],
    [r[4], r[5], 1, 0, 0, 0, -t[4] * r[4], -t[4] * r[5]],
    [0, 0, 0, r[4], r[5], 1, -t[5] * r[4], -t[5] * r[5]],
    [r[6], r[7], 1, 0, 0, 0, -t[6] * r[6], -t[6] * r[7]],
    [0, 0, 0, r[6], r[7], 1, -t[7] * r[6], -t[7] * r[7]]
  ], i = {}, n = Mu(e, 8, 0, 0, 0, i);
  if (n !== 0) {
    for (var a = [], o = 0; o < 8; o++)
      for (var s = 0; s < 8; s++)
        a[s] == null && (a[s] = 0), a[s] += ((o + s) % 2 ? -1 : 1) * Mu(e, 7, o === 0 ? 1 : 0, 1 << o, 1 << s, i) / n * t[o];
    return function(u, l, f) {
      var h = l * a[6] + f * a[7] + 1;
      u[0] = (l * a[0] + f * a[1] + a[2]) / h, u[1] = (l * a[3] + f * a[4] + a[5]) / h;
    };
  }
}
var Bh = "___zrEVENTSAVED", Ss = [];
function iS(r, t, e, i, n) {
  return Au(Ss, t, i, n, !0) && Au(r, e, Ss[0], Ss[1]);
}
function Au(r, t, e, i, n) {
  if (t.getBoundingClientRect && U.domSupported && !wp(t)) {
    var a = t[Bh] || (t[Bh] = {}), o = nS(t, a), s = aS(o, a, n);
    if (s)
      return s(r, e, i), !0;
  }
  return !1;
}
function nS(r, t) {
  var e = t.markers;
  if (e)
    return e;
  e = t.markers = [];
  for (var i = ["left", "right"], n = ["top", "bottom"], a = 0; a < 4; a++) {
    var o = document.createElement("div"), s = o.style, u = a % 2, l = (a >> 1) % 2;
    s.cssText = [
      "position: absolute",
      "visibility: hidden",
      "padding: 0",
      "margin: 0",
      "border-width: 0",
      "user-select: none",
      "width:0",
      "height:0",
      i[u] + ":0",
      n[l] + ":0",
      i[1 - u] + ":auto",
      n[1 - l] + ":auto",
      ""
    ].join("!important;"), r.appendChild(o), e.push(o);
  }
  return e;
}
function aS(r, t, e) {
  for (var i = e ? "invTrans" : "trans", n = t[i], a = t.srcCoords, o = [], s = [], u = !0, l = 0; l < 4; l++) {
    var f = r[l].getBoundingClientRect(), h = 2 * l, c = f.left, v = f.top;
    o.push(c, v), u = u && a && c === a[h] && v === a[h + 1], s.push(r[l].offsetLeft, r[l].offsetTop);
  }
  return u && n ? n : (t.srcCoords = o, t[i] = e ? Oh(s, o) : Oh(o, s));
}
function wp(r) {
  return r.nodeName.toUpperCase() === "CANVAS";
}
var oS = /([&<>"'])/g, sS = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function Ot(r) {
  return r == null ? "" : (r + "").replace(oS, function(t, e) {
    return sS[e];
  });
}
const uS = {
  time: {
    month: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    monthAbbr: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    dayOfWeek: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    dayOfWeekAbbr: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  },
  legend: {
    selector: {
      all: "All",
      inverse: "Inv"
    }
  },
  toolbox: {
    brush: {
      title: {
        rect: "Box Select",
        polygon: "Lasso Select",
        lineX: "Horizontally Select",
        lineY: "Vertically Select",
        keep: "Keep Selections",
        clear: "Clear Selections"
      }
    },
    dataView: {
      title: "Data View",
      lang: ["Data View", "Close", "Refresh"]
    },
    dataZoom: {
      title: {
        zoom: "Zoom",
        back: "Zoom Reset"
      }
    },
    magicType: {
      title: {
        line: "Switch to Line Chart",
        bar: "Switch to Bar Chart",
        stack: "Stack",
        tiled: "Tile"
      }
    },
    restore: {
      title: "Restore"
    },
    saveAsImage: {
      title: "Save as Image",
      lang: ["Right Click to Save Image"]
    }
  },
  series: {
    typeNames: {
      pie: "Pie chart",
      bar: "Bar chart",
      line: "Line chart",
      scatter: "Scatter plot",
      effectScatter: "Ripple scatter plot",
      radar: "Radar chart",
      tree: "Tree",
      treemap: "Treemap",
      boxplot: "Boxplot",
      candlestick: "Candlestick",
      k: "K line chart",
      heatmap: "Heat map",
      map: "Map",
      parallel: "Parallel coordinate map",
      lines: "Line graph",
      graph: "Relationship graph",
      sankey: "Sankey diagram",
      funnel: "Funnel chart",
      gauge: "Gauge",
      pictorialBar: "Pictorial bar",
      themeRiver: "Theme River Map",
      sunburst: "Sunburst",
      custom: "Custom chart",
      chart: "Chart"
    }
  },
  aria: {
    general: {
      withTitle: 'This is a chart about "{title}"',
      withoutTitle: "This is a chart"
    },
    series: {
      single: {
        prefix: "",
        withName: " with type {seriesType} named {seriesName}.",
        withoutName: " with type {seriesType}."
      },
      multiple: {
        prefix: ". It consists of {seriesCount} series count.",
        withName: " The {seriesId} series is a {seriesType} representing {seriesName}.",
        withoutName: " The {seriesId} series is a {seriesType}.",
        separator: {
          middle: "",
          end: ""
        }
      }
    },
    data: {
      allData: "The data is as follows: ",
      partialData: "The first {displayCnt} items are: ",
      withName: "the data for {name} is {value}",
      withoutName: "{value}",
      separator: {
        middle: ", ",
        end: ". "
      }
    }
  }
}, lS = {
  time: {
    month: ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"],
    monthAbbr: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    dayOfWeek: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
    dayOfWeekAbbr: ["日", "一", "二", "三", "四", "五", "六"]
  },
  legend: {
    selector: {
      all: "全选",
      inverse: "反选"
    }
  },
  toolbox: {
    brush: {
      title: {
        rect: "矩形选择",
        polygon: "圈选",
        lineX: "横向选择",
        lineY: "纵向选择",
        keep: "保持选择",
        clear: "清除选择"
      }
    },
    dataView: {
      title: "数据视图",
      lang: ["数据视图", "关闭", "刷新"]
    },
    dataZoom: {
      title: {
        zoom: "区域缩放",
        back: "区域缩放还原"
      }
    },
    magicType: {
      title: {
        line: "切换为折线图",
        bar: "切换为柱状图",
        stack: "切换为堆叠",
        tiled: "切换为平铺"
      }
    },
    restore: {
      title: "还原"
    },
    saveAsImage: {
      title: "保存为图片",
      lang: ["右键另存为图片"]
    }
  },
  series: {
    typeNames: {
      pie: "饼图",
      bar: "柱状图",
      line: "折线图",
      scatter: "散点图",
      effectScatter: "涟漪散点图",
      radar: "雷达图",
      tree: "树图",
      treemap: "矩形树图",
      boxplot: "箱型图",
      candlestick: "K线图",
      k: "K线图",
      heatmap: "热力图",
      map: "地图",
      parallel: "平行坐标图",
      lines: "线图",
      graph: "关系图",
      sankey: "桑基图",
      funnel: "漏斗图",
      gauge: "仪表盘图",
      pictorialBar: "象形柱图",
      themeRiver: "主题河流图",
      sunburst: "旭日图",
      custom: "自定义图表",
      chart: "图表"
    }
  },
  aria: {
    general: {
      withTitle: "这是一个关于“{title}”的图表。",
      withoutTitle: "这是一个图表，"
    },
    series: {
      single: {
        prefix: "",
        withName: "图表类型是{seriesType}，表示{seriesName}。",
        withoutName: "图表类型是{seriesType}。"
      },
      multiple: {
        prefix: "它由{seriesCount}个图表系列组成。",
        withName: "第{seriesId}个系列是一个表示{seriesName}的{seriesType}，",
        withoutName: "第{seriesId}个系列是一个{seriesType}，",
        separator: {
          middle: "；",
          end: "。"
        }
      }
    },
    data: {
      allData: "其数据是——",
      partialData: "其中，前{displayCnt}项是——",
      withName: "{name}的数据是{value}",
      withoutName: "{value}",
      separator: {
        middle: "，",
        end: ""
      }
    }
  }
};
var ro = "ZH", kl = "EN", yi = kl, Ra = {}, Ol = {}, bp = U.domSupported ? (function() {
  var r = (
    /* eslint-disable-next-line */
    (document.documentElement.lang || navigator.language || navigator.browserLanguage || yi).toUpperCase()
  );
  return r.indexOf(ro) > -1 ? ro : yi;
})() : yi;
function xp(r, t) {
  r = r.toUpperCase(), Ol[r] = new pt(t), Ra[r] = t;
}
function fS(r) {
  if (z(r)) {
    var t = Ra[r.toUpperCase()] || {};
    return r === ro || r === kl ? J(t) : rt(J(t), J(Ra[yi]), !1);
  } else
    return rt(J(r), J(Ra[yi]), !1);
}
function hS(r) {
  return Ol[r];
}
function vS() {
  return Ol[yi];
}
xp(kl, uS);
xp(ro, lS);
var Bl = 1e3, Nl = Bl * 60, vn = Nl * 60, re = vn * 24, Nh = re * 365, tn = {
  year: "{yyyy}",
  month: "{MMM}",
  day: "{d}",
  hour: "{HH}:{mm}",
  minute: "{HH}:{mm}",
  second: "{HH}:{mm}:{ss}",
  millisecond: "{HH}:{mm}:{ss} {SSS}",
  none: "{yyyy}-{MM}-{dd} {HH}:{mm}:{ss} {SSS}"
}, aa = "{yyyy}-{MM}-{dd}", Fh = {
  year: "{yyyy}",
  month: "{yyyy}-{MM}",
  day: aa,
  hour: aa + " " + tn.hour,
  minute: aa + " " + tn.minute,
  second: aa + " " + tn.second,
  millisecond: tn.none
}, ws = ["year", "month", "day", "hour", "minute", "second", "millisecond"], Tp = ["year", "half-year", "quarter", "month", "week", "half-week", "day", "half-day", "quarter-day", "hour", "minute", "second", "millisecond"];
function Ye(r, t) {
  return r += "", "0000".substr(0, t - r.length) + r;
}
function mi(r) {
  switch (r) {
    case "half-year":
    case "quarter":
      return "month";
    case "week":
    case "half-week":
      return "day";
    case "half-day":
    case "quarter-day":
      return "hour";
    default:
      return r;
  }
}
function cS(r) {
  return r === mi(r);
}
function dS(r) {
  switch (r) {
    case "year":
    case "month":
      return "day";
    case "millisecond":
      return "millisecond";
    default:
      return "second";
  }
}
function Io(r, t, e, i) {
  var n = Fe(r), a = n[Fl(e)](), o = n[_i(e)]() + 1, s = Math.floor((o - 1) / 3) + 1, u = n[Po(e)](), l = n["get" + (e ? "UTC" : "") + "Day"](), f = n[xn(e)](), h = (f - 1) % 12 + 1, c = n[Ro(e)](), v = n[Eo(e)](), d = n[ko(e)](), y = f >= 12 ? "pm" : "am", p = y.toUpperCase(), g = i instanceof pt ? i : hS(i || bp) || vS(), m = g.getModel("time"), _ = m.get("month"), S = m.get("monthAbbr"), b = m.get("dayOfWeek"), w = m.get("dayOfWeekAbbr");
  return (t || "").replace(/{a}/g, y + "").replace(/{A}/g, p + "").replace(/{yyyy}/g, a + "").replace(/{yy}/g, Ye(a % 100 + "", 2)).replace(/{Q}/g, s + "").replace(/{MMMM}/g, _[o - 1]).replace(/{MMM}/g, S[o - 1]).replace(/{MM}/g, Ye(o, 2)).replace(/{M}/g, o + "").replace(/{dd}/g, Ye(u, 2)).replace(/{d}/g, u + "").replace(/{eeee}/g, b[l]).replace(/{ee}/g, w[l]).replace(/{e}/g, l + "").replace(/{HH}/g, Ye(f, 2)).replace(/{H}/g, f + "").replace(/{hh}/g, Ye(h + "", 2)).replace(/{h}/g, h + "").replace(/{mm}/g, Ye(c, 2)).replace(/{m}/g, c + "").replace(/{ss}/g, Ye(v, 2)).replace(/{s}/g, v + "").replace(/{SSS}/g, Ye(d, 3)).replace(/{S}/g, d + "");
}
function pS(r, t, e, i, n) {
  var a = null;
  if (z(e))
    a = e;
  else if (X(e))
    a = e(r.value, t, {
      level: r.level
    });
  else {
    var o = O({}, tn);
    if (r.level > 0)
      for (var s = 0; s < ws.length; ++s)
        o[ws[s]] = "{primary|" + o[ws[s]] + "}";
    var u = e ? e.inherit === !1 ? e : ot(e, o) : o, l = Cp(r.value, n);
    if (u[l])
      a = u[l];
    else if (u.inherit) {
      for (var f = Tp.indexOf(l), s = f - 1; s >= 0; --s)
        if (u[l]) {
          a = u[l];
          break;
        }
      a = a || o.none;
    }
    if (F(a)) {
      var h = r.level == null ? 0 : r.level >= 0 ? r.level : a.length + r.level;
      h = Math.min(h, a.length - 1), a = a[h];
    }
  }
  return Io(new Date(r.value), a, n, i);
}
function Cp(r, t) {
  var e = Fe(r), i = e[_i(t)]() + 1, n = e[Po(t)](), a = e[xn(t)](), o = e[Ro(t)](), s = e[Eo(t)](), u = e[ko(t)](), l = u === 0, f = l && s === 0, h = f && o === 0, c = h && a === 0, v = c && n === 1, d = v && i === 1;
  return d ? "year" : v ? "month" : c ? "day" : h ? "hour" : f ? "minute" : l ? "second" : "millisecond";
}
function zh(r, t, e) {
  var i = ht(r) ? Fe(r) : r;
  switch (t = t || Cp(r, e), t) {
    case "year":
      return i[Fl(e)]();
    case "half-year":
      return i[_i(e)]() >= 6 ? 1 : 0;
    case "quarter":
      return Math.floor((i[_i(e)]() + 1) / 4);
    case "month":
      return i[_i(e)]();
    case "day":
      return i[Po(e)]();
    case "half-day":
      return i[xn(e)]() / 24;
    case "hour":
      return i[xn(e)]();
    case "minute":
      return i[Ro(e)]();
    case "second":
      return i[Eo(e)]();
    case "millisecond":
      return i[ko(e)]();
  }
}
function Fl(r) {
  return r ? "getUTCFullYear" : "getFullYear";
}
function _i(r) {
  return r ? "getUTCMonth" : "getMonth";
}
function Po(r) {
  return r ? "getUTCDate" : "getDate";
}
function xn(r) {
  return r ? "getUTCHours" : "getHours";
}
function Ro(r) {
  return r ? "getUTCMinutes" : "getMinutes";
}
function Eo(r) {
  return r ? "getUTCSeconds" : "getSeconds";
}
function ko(r) {
  return r ? "getUTCMilliseconds" : "getMilliseconds";
}
function gS(r) {
  return r ? "setUTCFullYear" : "setFullYear";
}
function Dp(r) {
  return r ? "setUTCMonth" : "setMonth";
}
function Mp(r) {
  return r ? "setUTCDate" : "setDate";
}
function Ap(r) {
  return r ? "setUTCHours" : "setHours";
}
function Lp(r) {
  return r ? "setUTCMinutes" : "setMinutes";
}
function Ip(r) {
  return r ? "setUTCSeconds" : "setSeconds";
}
function Pp(r) {
  return r ? "setUTCMilliseconds" : "setMilliseconds";
}
function Rp(r) {
  if (!D0(r))
    return z(r) ? r : "-";
  var t = (r + "").split(".");
  return t[0].replace(/(\d{1,3})(?=(?:\d{3})+(?!\d))/g, "$1,") + (t.length > 1 ? "." + t[1] : "");
}
function Ep(r, t) {
  return r = (r || "").toLowerCase().replace(/-(.)/g, function(e, i) {
    return i.toUpperCase();
  }), t && r && (r = r.charAt(0).toUpperCase() + r.slice(1)), r;
}
var zl = Qc;
function Lu(r, t, e) {
  var i = "{yyyy}-{MM}-{dd} {HH}:{mm}:{ss}";
  function n(f) {
    return f && Se(f) ? f : "-";
  }
  function a(f) {
    return !!(f != null && !isNaN(f) && isFinite(f));
  }
  var o = t === "time", s = r instanceof Date;
  if (o || s) {
    var u = o ? Fe(r) : r;
    if (isNaN(+u)) {
      if (s)
        return "-";
    } else return Io(u, i, e);
  }
  if (t === "ordinal")
    return ru(r) ? n(r) : ht(r) && a(r) ? r + "" : "-";
  var l = Za(r);
  return a(l) ? Rp(l) : ru(r) ? n(r) : typeof r == "boolean" ? r + "" : "-";
}
var Hh = ["a", "b", "c", "d", "e", "f", "g"], bs = function(r, t) {
  return "{" + r + (t ?? "") + "}";
};
function kp(r, t, e) {
  F(t) || (t = [t]);
  var i = t.length;
  if (!i)
    return "";
  for (var n = t[0].$vars || [], a = 0; a < n.length; a++) {
    var o = Hh[a];
    r = r.replace(bs(o), bs(o, 0));
  }
  for (var s = 0; s < i; s++)
    for (var u = 0; u < n.length; u++) {
      var l = t[s][n[u]];
      r = r.replace(bs(Hh[u], s), e ? Ot(l) : l);
    }
  return r;
}
function yS(r, t) {
  var e = z(r) ? {
    color: r,
    extraCssText: t
  } : r || {}, i = e.color, n = e.type;
  t = e.extraCssText;
  var a = e.renderMode || "html";
  if (!i)
    return "";
  if (a === "html")
    return n === "subItem" ? '<span style="display:inline-block;vertical-align:middle;margin-right:8px;margin-left:3px;border-radius:4px;width:4px;height:4px;background-color:' + Ot(i) + ";" + (t || "") + '"></span>' : '<span style="display:inline-block;margin-right:4px;border-radius:10px;width:10px;height:10px;background-color:' + Ot(i) + ";" + (t || "") + '"></span>';
  var o = e.markerId || "markerX";
  return {
    renderMode: a,
    content: "{" + o + "|}  ",
    style: n === "subItem" ? {
      width: 4,
      height: 4,
      borderRadius: 2,
      backgroundColor: i
    } : {
      width: 10,
      height: 10,
      borderRadius: 5,
      backgroundColor: i
    }
  };
}
function Ur(r, t) {
  return t = t || "transparent", z(r) ? r : V(r) && r.colorStops && (r.colorStops[0] || {}).color || t;
}
function Vh(r, t) {
  if (t === "_blank" || t === "blank") {
    var e = window.open();
    e.opener = null, e.location.href = r;
  } else
    window.open(r, t);
}
var Ea = D, mS = ["left", "right", "top", "bottom", "width", "height"], oa = [["width", "left", "right"], ["height", "top", "bottom"]];
function Op(r, t, e, i, n) {
  var a = 0, o = 0;
  i == null && (i = 1 / 0), n == null && (n = 1 / 0);
  var s = 0;
  t.eachChild(function(u, l) {
    var f = u.getBoundingRect(), h = t.childAt(l + 1), c = h && h.getBoundingRect(), v, d;
    if (r === "horizontal") {
      var y = f.width + (c ? -c.x + f.x : 0);
      v = a + y, v > i || u.newline ? (a = 0, v = y, o += s + e, s = f.height) : s = Math.max(s, f.height);
    } else {
      var p = f.height + (c ? -c.y + f.y : 0);
      d = o + p, d > n || u.newline ? (a += s + e, o = 0, d = p, s = f.width) : s = Math.max(s, f.width);
    }
    u.newline || (u.x = a, u.y = o, u.markRedraw(), r === "horizontal" ? a = v + e : o = d + e);
  });
}
Ut(Op, "vertical");
Ut(Op, "horizontal");
function Hl(r, t, e) {
  e = zl(e || 0);
  var i = t.width, n = t.height, a = At(r.left, i), o = At(r.top, n), s = At(r.right, i), u = At(r.bottom, n), l = At(r.width, i), f = At(r.height, n), h = e[2] + e[0], c = e[1] + e[3], v = r.aspect;
  switch (isNaN(l) && (l = i - s - c - a), isNaN(f) && (f = n - u - h - o), v != null && (isNaN(l) && isNaN(f) && (v > i / n ? l = i * 0.8 : f = n * 0.8), isNaN(l) && (l = v * f), isNaN(f) && (f = l / v)), isNaN(a) && (a = i - s - l - c), isNaN(o) && (o = n - u - f - h), r.left || r.right) {
    case "center":
      a = i / 2 - l / 2 - e[3];
      break;
    case "right":
      a = i - l - c;
      break;
  }
  switch (r.top || r.bottom) {
    case "middle":
    case "center":
      o = n / 2 - f / 2 - e[0];
      break;
    case "bottom":
      o = n - f - h;
      break;
  }
  a = a || 0, o = o || 0, isNaN(l) && (l = i - c - a - (s || 0)), isNaN(f) && (f = n - h - o - (u || 0));
  var d = new et(a + e[3], o + e[0], l, f);
  return d.margin = e, d;
}
function Tn(r) {
  var t = r.layoutMode || r.constructor.layoutMode;
  return V(t) ? t : t ? {
    type: t
  } : null;
}
function Cn(r, t, e) {
  var i = e && e.ignoreSize;
  !F(i) && (i = [i, i]);
  var n = o(oa[0], 0), a = o(oa[1], 1);
  l(oa[0], r, n), l(oa[1], r, a);
  function o(f, h) {
    var c = {}, v = 0, d = {}, y = 0, p = 2;
    if (Ea(f, function(_) {
      d[_] = r[_];
    }), Ea(f, function(_) {
      s(t, _) && (c[_] = d[_] = t[_]), u(c, _) && v++, u(d, _) && y++;
    }), i[h])
      return u(t, f[1]) ? d[f[2]] = null : u(t, f[2]) && (d[f[1]] = null), d;
    if (y === p || !v)
      return d;
    if (v >= p)
      return c;
    for (var g = 0; g < f.length; g++) {
      var m = f[g];
      if (!s(c, m) && s(r, m)) {
        c[m] = r[m];
        break;
      }
    }
    return c;
  }
  function s(f, h) {
    return f.hasOwnProperty(h);
  }
  function u(f, h) {
    return f[h] != null && f[h] !== "auto";
  }
  function l(f, h, c) {
    Ea(f, function(v) {
      h[v] = c[v];
    });
  }
}
function Vl(r) {
  return _S({}, r);
}
function _S(r, t) {
  return t && r && Ea(mS, function(e) {
    t.hasOwnProperty(e) && (r[e] = t[e]);
  }), r;
}
var SS = yt(), at = (
  /** @class */
  (function(r) {
    B(t, r);
    function t(e, i, n) {
      var a = r.call(this, e, i, n) || this;
      return a.uid = Lo("ec_cpt_model"), a;
    }
    return t.prototype.init = function(e, i, n) {
      this.mergeDefaultAndTheme(e, n);
    }, t.prototype.mergeDefaultAndTheme = function(e, i) {
      var n = Tn(this), a = n ? Vl(e) : {}, o = i.getTheme();
      rt(e, o.get(this.mainType)), rt(e, this.getDefaultOption()), n && Cn(e, a, n);
    }, t.prototype.mergeOption = function(e, i) {
      rt(this.option, e, !0);
      var n = Tn(this);
      n && Cn(this.option, e, n);
    }, t.prototype.optionUpdated = function(e, i) {
    }, t.prototype.getDefaultOption = function() {
      var e = this.constructor;
      if (!Yy(e))
        return e.defaultOption;
      var i = SS(this);
      if (!i.defaultOption) {
        for (var n = [], a = e; a; ) {
          var o = a.prototype.defaultOption;
          o && n.push(o), a = a.superClass;
        }
        for (var s = {}, u = n.length - 1; u >= 0; u--)
          s = rt(s, n[u], !0);
        i.defaultOption = s;
      }
      return i.defaultOption;
    }, t.prototype.getReferringComponents = function(e, i) {
      var n = e + "Index", a = e + "Id";
      return Fn(this.ecModel, e, {
        index: this.get(n, !0),
        id: this.get(a, !0)
      }, i);
    }, t.prototype.getBoxLayoutParams = function() {
      var e = this;
      return {
        left: e.get("left"),
        top: e.get("top"),
        right: e.get("right"),
        bottom: e.get("bottom"),
        width: e.get("width"),
        height: e.get("height")
      };
    }, t.prototype.getZLevelKey = function() {
      return "";
    }, t.prototype.setZLevel = function(e) {
      this.option.zlevel = e;
    }, t.protoInitialize = (function() {
      var e = t.prototype;
      e.type = "component", e.id = "", e.name = "", e.mainType = "", e.subType = "", e.componentIndex = 0;
    })(), t;
  })(pt)
);
rd(at, pt);
co(at);
j1(at);
tS(at, wS);
function wS(r) {
  var t = [];
  return D(at.getClassesByMainType(r), function(e) {
    t = t.concat(e.dependencies || e.prototype.dependencies || []);
  }), t = W(t, function(e) {
    return we(e).main;
  }), r !== "dataset" && ut(t, "dataset") <= 0 && t.unshift("dataset"), t;
}
var Gh = yt();
yt();
var Gl = (
  /** @class */
  (function() {
    function r() {
    }
    return r.prototype.getColorFromPalette = function(t, e, i) {
      var n = Lt(this.get("color", !0)), a = this.get("colorLayer", !0);
      return xS(this, Gh, n, a, t, e, i);
    }, r.prototype.clearColorPalette = function() {
      TS(this, Gh);
    }, r;
  })()
);
function bS(r, t) {
  for (var e = r.length, i = 0; i < e; i++)
    if (r[i].length > t)
      return r[i];
  return r[e - 1];
}
function xS(r, t, e, i, n, a, o) {
  a = a || r;
  var s = t(a), u = s.paletteIdx || 0, l = s.paletteNameMap = s.paletteNameMap || {};
  if (l.hasOwnProperty(n))
    return l[n];
  var f = o == null || !i ? e : bS(i, o);
  if (f = f || e, !(!f || !f.length)) {
    var h = f[u];
    return n && (l[n] = h), s.paletteIdx = (u + 1) % f.length, h;
  }
}
function TS(r, t) {
  t(r).paletteIdx = 0, t(r).paletteNameMap = {};
}
var CS = /\{@(.+?)\}/g, DS = (
  /** @class */
  (function() {
    function r() {
    }
    return r.prototype.getDataParams = function(t, e) {
      var i = this.getData(e), n = this.getRawValue(t, e), a = i.getRawIndex(t), o = i.getName(t), s = i.getRawDataItem(t), u = i.getItemVisual(t, "style"), l = u && u[i.getItemVisual(t, "drawType") || "fill"], f = u && u.stroke, h = this.mainType, c = h === "series", v = i.userOutput && i.userOutput.get();
      return {
        componentType: h,
        componentSubType: this.subType,
        componentIndex: this.componentIndex,
        seriesType: c ? this.subType : null,
        seriesIndex: this.seriesIndex,
        seriesId: c ? this.id : null,
        seriesName: c ? this.name : null,
        name: o,
        dataIndex: a,
        data: s,
        dataType: e,
        value: n,
        color: l,
        borderColor: f,
        dimensionNames: v ? v.fullDimensions : null,
        encode: v ? v.encode : null,
        // Param name list for mapping `a`, `b`, `c`, `d`, `e`
        $vars: ["seriesName", "name", "value"]
      };
    }, r.prototype.getFormattedLabel = function(t, e, i, n, a, o) {
      e = e || "normal";
      var s = this.getData(i), u = this.getDataParams(t, i);
      if (o && (u.value = o.interpolatedValue), n != null && F(u.value) && (u.value = u.value[n]), !a) {
        var l = s.getItemModel(t);
        a = l.get(e === "normal" ? ["label", "formatter"] : [e, "label", "formatter"]);
      }
      if (X(a))
        return u.status = e, u.dimensionIndex = n, a(u);
      if (z(a)) {
        var f = kp(a, u);
        return f.replace(CS, function(h, c) {
          var v = c.length, d = c;
          d.charAt(0) === "[" && d.charAt(v - 1) === "]" && (d = +d.slice(1, v - 1));
          var y = wi(s, t, d);
          if (o && F(o.interpolatedValue)) {
            var p = s.getDimensionIndex(d);
            p >= 0 && (y = o.interpolatedValue[p]);
          }
          return y != null ? y + "" : "";
        });
      }
    }, r.prototype.getRawValue = function(t, e) {
      return wi(this.getData(e), t);
    }, r.prototype.formatTooltip = function(t, e, i) {
    }, r;
  })()
);
function Wh(r) {
  var t, e;
  return V(r) ? r.type && (e = r) : t = r, {
    text: t,
    // markers: markers || markersExisting,
    frag: e
  };
}
function cn(r) {
  return new MS(r);
}
var MS = (
  /** @class */
  (function() {
    function r(t) {
      t = t || {}, this._reset = t.reset, this._plan = t.plan, this._count = t.count, this._onDirty = t.onDirty, this._dirty = !0;
    }
    return r.prototype.perform = function(t) {
      var e = this._upstream, i = t && t.skip;
      if (this._dirty && e) {
        var n = this.context;
        n.data = n.outputData = e.context.outputData;
      }
      this.__pipeline && (this.__pipeline.currentTask = this);
      var a;
      this._plan && !i && (a = this._plan(this.context));
      var o = f(this._modBy), s = this._modDataCount || 0, u = f(t && t.modBy), l = t && t.modDataCount || 0;
      (o !== u || s !== l) && (a = "reset");
      function f(m) {
        return !(m >= 1) && (m = 1), m;
      }
      var h;
      (this._dirty || a === "reset") && (this._dirty = !1, h = this._doReset(i)), this._modBy = u, this._modDataCount = l;
      var c = t && t.step;
      if (e ? this._dueEnd = e._outputDueEnd : this._dueEnd = this._count ? this._count(this.context) : 1 / 0, this._progress) {
        var v = this._dueIndex, d = Math.min(c != null ? this._dueIndex + c : 1 / 0, this._dueEnd);
        if (!i && (h || v < d)) {
          var y = this._progress;
          if (F(y))
            for (var p = 0; p < y.length; p++)
              this._doProgress(y[p], v, d, u, l);
          else
            this._doProgress(y, v, d, u, l);
        }
        this._dueIndex = d;
        var g = this._settedOutputEnd != null ? this._settedOutputEnd : d;
        this._outputDueEnd = g;
      } else
        this._dueIndex = this._outputDueEnd = this._settedOutputEnd != null ? this._settedOutputEnd : this._dueEnd;
      return this.unfinished();
    }, r.prototype.dirty = function() {
      this._dirty = !0, this._onDirty && this._onDirty(this.context);
    }, r.prototype._doProgress = function(t, e, i, n, a) {
      Uh.reset(e, i, n, a), this._callingProgress = t, this._callingProgress({
        start: e,
        end: i,
        count: i - e,
        next: Uh.next
      }, this.context);
    }, r.prototype._doReset = function(t) {
      this._dueIndex = this._outputDueEnd = this._dueEnd = 0, this._settedOutputEnd = null;
      var e, i;
      !t && this._reset && (e = this._reset(this.context), e && e.progress && (i = e.forceFirstProgress, e = e.progress), F(e) && !e.length && (e = null)), this._progress = e, this._modBy = this._modDataCount = null;
      var n = this._downstream;
      return n && n.dirty(), i;
    }, r.prototype.unfinished = function() {
      return this._progress && this._dueIndex < this._dueEnd;
    }, r.prototype.pipe = function(t) {
      (this._downstream !== t || this._dirty) && (this._downstream = t, t._upstream = this, t.dirty());
    }, r.prototype.dispose = function() {
      this._disposed || (this._upstream && (this._upstream._downstream = null), this._downstream && (this._downstream._upstream = null), this._dirty = !1, this._disposed = !0);
    }, r.prototype.getUpstream = function() {
      return this._upstream;
    }, r.prototype.getDownstream = function() {
      return this._downstream;
    }, r.prototype.setOutputEnd = function(t) {
      this._outputDueEnd = this._settedOutputEnd = t;
    }, r;
  })()
), Uh = /* @__PURE__ */ (function() {
  var r, t, e, i, n, a = {
    reset: function(u, l, f, h) {
      t = u, r = l, e = f, i = h, n = Math.ceil(i / e), a.next = e > 1 && i > 0 ? s : o;
    }
  };
  return a;
  function o() {
    return t < r ? t++ : null;
  }
  function s() {
    var u = t % n * e + Math.ceil(t / n), l = t >= r ? null : u < i ? u : t;
    return t++, l;
  }
})(), AS = (
  /** @class */
  (function() {
    function r() {
    }
    return r.prototype.getRawData = function() {
      throw new Error("not supported");
    }, r.prototype.getRawDataItem = function(t) {
      throw new Error("not supported");
    }, r.prototype.cloneRawData = function() {
    }, r.prototype.getDimensionInfo = function(t) {
    }, r.prototype.cloneAllDimensionInfo = function() {
    }, r.prototype.count = function() {
    }, r.prototype.retrieveValue = function(t, e) {
    }, r.prototype.retrieveValueFromItem = function(t, e) {
    }, r.prototype.convertValue = function(t, e) {
      return Pa(t, e);
    }, r;
  })()
);
function LS(r, t) {
  var e = new AS(), i = r.data, n = e.sourceFormat = r.sourceFormat, a = r.startIndex, o = "";
  r.seriesLayoutBy !== Be && kt(o);
  var s = [], u = {}, l = r.dimensionsDefine;
  if (l)
    D(l, function(y, p) {
      var g = y.name, m = {
        index: p,
        name: g,
        displayName: y.displayName
      };
      if (s.push(m), g != null) {
        var _ = "";
        Si(u, g) && kt(_), u[g] = m;
      }
    });
  else
    for (var f = 0; f < r.dimensionsDetectedCount; f++)
      s.push({
        index: f
      });
  var h = hp(n, Be);
  t.__isBuiltIn && (e.getRawDataItem = function(y) {
    return h(i, a, s, y);
  }, e.getRawData = vt(IS, null, r)), e.cloneRawData = vt(PS, null, r);
  var c = vp(n, Be);
  e.count = vt(c, null, i, a, s);
  var v = cp(n);
  e.retrieveValue = function(y, p) {
    var g = h(i, a, s, y);
    return d(g, p);
  };
  var d = e.retrieveValueFromItem = function(y, p) {
    if (y != null) {
      var g = s[p];
      if (g)
        return v(y, p, g.name);
    }
  };
  return e.getDimensionInfo = vt(RS, null, s, u), e.cloneAllDimensionInfo = vt(ES, null, s), e;
}
function IS(r) {
  var t = r.sourceFormat;
  if (!Wl(t)) {
    var e = "";
    kt(e);
  }
  return r.data;
}
function PS(r) {
  var t = r.sourceFormat, e = r.data;
  if (!Wl(t)) {
    var i = "";
    kt(i);
  }
  if (t === Ht) {
    for (var n = [], a = 0, o = e.length; a < o; a++)
      n.push(e[a].slice());
    return n;
  } else if (t === Ae) {
    for (var n = [], a = 0, o = e.length; a < o; a++)
      n.push(O({}, e[a]));
    return n;
  }
}
function RS(r, t, e) {
  if (e != null) {
    if (ht(e) || !isNaN(e) && !Si(t, e))
      return r[e];
    if (Si(t, e))
      return t[e];
  }
}
function ES(r) {
  return J(r);
}
var Bp = q();
function kS(r) {
  r = J(r);
  var t = r.type, e = "";
  t || kt(e);
  var i = t.split(":");
  i.length !== 2 && kt(e);
  var n = !1;
  i[0] === "echarts" && (t = i[1], n = !0), r.__isBuiltIn = n, Bp.set(t, r);
}
function OS(r, t, e) {
  var i = Lt(r), n = i.length, a = "";
  n || kt(a);
  for (var o = 0, s = n; o < s; o++) {
    var u = i[o];
    t = BS(u, t), o !== s - 1 && (t.length = Math.max(t.length, 1));
  }
  return t;
}
function BS(r, t, e, i) {
  var n = "";
  t.length || kt(n), V(r) || kt(n);
  var a = r.type, o = Bp.get(a);
  o || kt(n);
  var s = W(t, function(l) {
    return LS(l, o);
  }), u = Lt(o.transform({
    upstream: s[0],
    upstreamList: s,
    config: J(r.config)
  }));
  return W(u, function(l, f) {
    var h = "";
    V(l) || kt(h), l.data || kt(h);
    var c = up(l.data);
    Wl(c) || kt(h);
    var v, d = t[0];
    if (d && f === 0 && !l.dimensions) {
      var y = d.startIndex;
      y && (l.data = d.data.slice(0, y).concat(l.data)), v = {
        seriesLayoutBy: Be,
        sourceHeader: y,
        dimensions: d.metaRawOption.dimensions
      };
    } else
      v = {
        seriesLayoutBy: Be,
        sourceHeader: 0,
        dimensions: l.dimensions
      };
    return Cu(l.data, v, null);
  });
}
function Wl(r) {
  return r === Ht || r === Ae;
}
var NS = (
  /** @class */
  (function() {
    function r(t) {
      this._sourceList = [], this._storeList = [], this._upstreamSignList = [], this._versionSignBase = 0, this._dirty = !0, this._sourceHost = t;
    }
    return r.prototype.dirty = function() {
      this._setLocalSource([], []), this._storeList = [], this._dirty = !0;
    }, r.prototype._setLocalSource = function(t, e) {
      this._sourceList = t, this._upstreamSignList = e, this._versionSignBase++, this._versionSignBase > 9e10 && (this._versionSignBase = 0);
    }, r.prototype._getVersionSign = function() {
      return this._sourceHost.uid + "_" + this._versionSignBase;
    }, r.prototype.prepareSource = function() {
      this._isDirty() && (this._createSource(), this._dirty = !1);
    }, r.prototype._createSource = function() {
      this._setLocalSource([], []);
      var t = this._sourceHost, e = this._getUpstreamSourceManagers(), i = !!e.length, n, a;
      if (sa(t)) {
        var o = t, s = void 0, u = void 0, l = void 0;
        if (i) {
          var f = e[0];
          f.prepareSource(), l = f.getSource(), s = l.data, u = l.sourceFormat, a = [f._getVersionSign()];
        } else
          s = o.get("data", !0), u = zt(s) ? nr : ae, a = [];
        var h = this._getSourceMetaRawOption() || {}, c = l && l.metaRawOption || {}, v = Z(h.seriesLayoutBy, c.seriesLayoutBy) || null, d = Z(h.sourceHeader, c.sourceHeader), y = Z(h.dimensions, c.dimensions), p = v !== c.seriesLayoutBy || !!d != !!c.sourceHeader || y;
        n = p ? [Cu(s, {
          seriesLayoutBy: v,
          sourceHeader: d,
          dimensions: y
        }, u)] : [];
      } else {
        var g = t;
        if (i) {
          var m = this._applyTransform(e);
          n = m.sourceList, a = m.upstreamSignList;
        } else {
          var _ = g.get("source", !0);
          n = [Cu(_, this._getSourceMetaRawOption(), null)], a = [];
        }
      }
      this._setLocalSource(n, a);
    }, r.prototype._applyTransform = function(t) {
      var e = this._sourceHost, i = e.get("transform", !0), n = e.get("fromTransformResult", !0);
      if (n != null) {
        var a = "";
        t.length !== 1 && Yh(a);
      }
      var o, s = [], u = [];
      return D(t, function(l) {
        l.prepareSource();
        var f = l.getSource(n || 0), h = "";
        n != null && !f && Yh(h), s.push(f), u.push(l._getVersionSign());
      }), i ? o = OS(i, s, {
        datasetIndex: e.componentIndex
      }) : n != null && (o = [y1(s[0])]), {
        sourceList: o,
        upstreamSignList: u
      };
    }, r.prototype._isDirty = function() {
      if (this._dirty)
        return !0;
      for (var t = this._getUpstreamSourceManagers(), e = 0; e < t.length; e++) {
        var i = t[e];
        if (
          // Consider the case that there is ancestor diry, call it recursively.
          // The performance is probably not an issue because usually the chain is not long.
          i._isDirty() || this._upstreamSignList[e] !== i._getVersionSign()
        )
          return !0;
      }
    }, r.prototype.getSource = function(t) {
      t = t || 0;
      var e = this._sourceList[t];
      if (!e) {
        var i = this._getUpstreamSourceManagers();
        return i[0] && i[0].getSource(t);
      }
      return e;
    }, r.prototype.getSharedDataStore = function(t) {
      var e = t.makeStoreSchema();
      return this._innerGetDataStore(e.dimensions, t.source, e.hash);
    }, r.prototype._innerGetDataStore = function(t, e, i) {
      var n = 0, a = this._storeList, o = a[n];
      o || (o = a[n] = {});
      var s = o[i];
      if (!s) {
        var u = this._getUpstreamSourceManagers()[0];
        sa(this._sourceHost) && u ? s = u._innerGetDataStore(t, e, i) : (s = new Du(), s.initData(new fp(e, t.length), t)), o[i] = s;
      }
      return s;
    }, r.prototype._getUpstreamSourceManagers = function() {
      var t = this._sourceHost;
      if (sa(t)) {
        var e = ap(t);
        return e ? [e.getSourceManager()] : [];
      } else
        return W(p1(t), function(i) {
          return i.getSourceManager();
        });
    }, r.prototype._getSourceMetaRawOption = function() {
      var t = this._sourceHost, e, i, n;
      if (sa(t))
        e = t.get("seriesLayoutBy", !0), i = t.get("sourceHeader", !0), n = t.get("dimensions", !0);
      else if (!this._getUpstreamSourceManagers().length) {
        var a = t;
        e = a.get("seriesLayoutBy", !0), i = a.get("sourceHeader", !0), n = a.get("dimensions", !0);
      }
      return {
        seriesLayoutBy: e,
        sourceHeader: i,
        dimensions: n
      };
    }, r;
  })()
);
function sa(r) {
  return r.mainType === "series";
}
function Yh(r) {
  throw new Error(r);
}
var FS = "line-height:1";
function Np(r) {
  var t = r.lineHeight;
  return t == null ? FS : "line-height:" + Ot(t + "") + "px";
}
function Fp(r, t) {
  var e = r.color || "#6e7079", i = r.fontSize || 12, n = r.fontWeight || "400", a = r.color || "#464646", o = r.fontSize || 14, s = r.fontWeight || "900";
  return t === "html" ? {
    // eslint-disable-next-line max-len
    nameStyle: "font-size:" + Ot(i + "") + "px;color:" + Ot(e) + ";font-weight:" + Ot(n + ""),
    // eslint-disable-next-line max-len
    valueStyle: "font-size:" + Ot(o + "") + "px;color:" + Ot(a) + ";font-weight:" + Ot(s + "")
  } : {
    nameStyle: {
      fontSize: i,
      fill: e,
      fontWeight: n
    },
    valueStyle: {
      fontSize: o,
      fill: a,
      fontWeight: s
    }
  };
}
var zS = [0, 10, 20, 30], HS = ["", `
`, `

`, `


`];
function Dn(r, t) {
  return t.type = r, t;
}
function Iu(r) {
  return r.type === "section";
}
function zp(r) {
  return Iu(r) ? VS : GS;
}
function Hp(r) {
  if (Iu(r)) {
    var t = 0, e = r.blocks.length, i = e > 1 || e > 0 && !r.noHeader;
    return D(r.blocks, function(n) {
      var a = Hp(n);
      a >= t && (t = a + +(i && // 0 always can not be readable gap level.
      (!a || Iu(n) && !n.noHeader)));
    }), t;
  }
  return 0;
}
function VS(r, t, e, i) {
  var n = t.noHeader, a = WS(Hp(t)), o = [], s = t.blocks || [];
  Ne(!s || F(s)), s = s || [];
  var u = r.orderMode;
  if (t.sortBlocks && u) {
    s = s.slice();
    var l = {
      valueAsc: "asc",
      valueDesc: "desc"
    };
    if (Si(l, u)) {
      var f = new M1(l[u], null);
      s.sort(function(y, p) {
        return f.evaluate(y.sortParam, p.sortParam);
      });
    } else u === "seriesDesc" && s.reverse();
  }
  D(s, function(y, p) {
    var g = t.valueFormatter, m = zp(y)(
      // Inherit valueFormatter
      g ? O(O({}, r), {
        valueFormatter: g
      }) : r,
      y,
      p > 0 ? a.html : 0,
      i
    );
    m != null && o.push(m);
  });
  var h = r.renderMode === "richText" ? o.join(a.richText) : Pu(i, o.join(""), n ? e : a.html);
  if (n)
    return h;
  var c = Lu(t.header, "ordinal", r.useUTC), v = Fp(i, r.renderMode).nameStyle, d = Np(i);
  return r.renderMode === "richText" ? Vp(r, c, v) + a.richText + h : Pu(i, '<div style="' + v + ";" + d + ';">' + Ot(c) + "</div>" + h, e);
}
function GS(r, t, e, i) {
  var n = r.renderMode, a = t.noName, o = t.noValue, s = !t.markerType, u = t.name, l = r.useUTC, f = t.valueFormatter || r.valueFormatter || function(S) {
    return S = F(S) ? S : [S], W(S, function(b, w) {
      return Lu(b, F(v) ? v[w] : v, l);
    });
  };
  if (!(a && o)) {
    var h = s ? "" : r.markupStyleCreator.makeTooltipMarker(t.markerType, t.markerColor || "#333", n), c = a ? "" : Lu(u, "ordinal", l), v = t.valueType, d = o ? [] : f(t.value, t.dataIndex), y = !s || !a, p = !s && a, g = Fp(i, n), m = g.nameStyle, _ = g.valueStyle;
    return n === "richText" ? (s ? "" : h) + (a ? "" : Vp(r, c, m)) + (o ? "" : XS(r, d, y, p, _)) : Pu(i, (s ? "" : h) + (a ? "" : US(c, !s, m)) + (o ? "" : YS(d, y, p, _)), e);
  }
}
function Xh(r, t, e, i, n, a) {
  if (r) {
    var o = zp(r), s = {
      useUTC: n,
      renderMode: e,
      orderMode: i,
      markupStyleCreator: t,
      valueFormatter: r.valueFormatter
    };
    return o(s, r, 0, a);
  }
}
function WS(r) {
  return {
    html: zS[r],
    richText: HS[r]
  };
}
function Pu(r, t, e) {
  var i = '<div style="clear:both"></div>', n = "margin: " + e + "px 0 0", a = Np(r);
  return '<div style="' + n + ";" + a + ';">' + t + i + "</div>";
}
function US(r, t, e) {
  var i = t ? "margin-left:2px" : "";
  return '<span style="' + e + ";" + i + '">' + Ot(r) + "</span>";
}
function YS(r, t, e, i) {
  var n = e ? "10px" : "20px", a = t ? "float:right;margin-left:" + n : "";
  return r = F(r) ? r : [r], '<span style="' + a + ";" + i + '">' + W(r, function(o) {
    return Ot(o);
  }).join("&nbsp;&nbsp;") + "</span>";
}
function Vp(r, t, e) {
  return r.markupStyleCreator.wrapRichTextStyle(t, e);
}
function XS(r, t, e, i, n) {
  var a = [n], o = i ? 10 : 20;
  return e && a.push({
    padding: [0, 0, 0, o],
    align: "right"
  }), r.markupStyleCreator.wrapRichTextStyle(F(t) ? t.join("  ") : t, a);
}
function $S(r, t) {
  var e = r.getData().getItemVisual(t, "style"), i = e[r.visualDrawType];
  return Ur(i);
}
function Gp(r, t) {
  var e = r.get("padding");
  return e ?? (t === "richText" ? [8, 10] : 10);
}
var xs = (
  /** @class */
  (function() {
    function r() {
      this.richTextStyles = {}, this._nextStyleNameId = Td();
    }
    return r.prototype._generateStyleName = function() {
      return "__EC_aUTo_" + this._nextStyleNameId++;
    }, r.prototype.makeTooltipMarker = function(t, e, i) {
      var n = i === "richText" ? this._generateStyleName() : null, a = yS({
        color: e,
        type: t,
        renderMode: i,
        markerId: n
      });
      return z(a) ? a : (this.richTextStyles[n] = a.style, a.content);
    }, r.prototype.wrapRichTextStyle = function(t, e) {
      var i = {};
      F(e) ? D(e, function(a) {
        return O(i, a);
      }) : O(i, e);
      var n = this._generateStyleName();
      return this.richTextStyles[n] = i, "{" + n + "|" + t + "}";
    }, r;
  })()
);
function ZS(r) {
  var t = r.series, e = r.dataIndex, i = r.multipleSeries, n = t.getData(), a = n.mapDimensionsAll("defaultedTooltip"), o = a.length, s = t.getRawValue(e), u = F(s), l = $S(t, e), f, h, c, v;
  if (o > 1 || u && !o) {
    var d = qS(s, t, e, a, l);
    f = d.inlineValues, h = d.inlineValueTypes, c = d.blocks, v = d.inlineValues[0];
  } else if (o) {
    var y = n.getDimensionInfo(a[0]);
    v = f = wi(n, e, a[0]), h = y.type;
  } else
    v = f = u ? s[0] : s;
  var p = Ad(t), g = p && t.name || "", m = n.getName(e), _ = i ? g : m;
  return Dn("section", {
    header: g,
    // When series name is not specified, do not show a header line with only '-'.
    // This case always happens in tooltip.trigger: 'item'.
    noHeader: i || !p,
    sortParam: v,
    blocks: [Dn("nameValue", {
      markerType: "item",
      markerColor: l,
      // Do not mix display seriesName and itemName in one tooltip,
      // which might confuses users.
      name: _,
      // name dimension might be auto assigned, where the name might
      // be not readable. So we check trim here.
      noName: !Se(_),
      value: f,
      valueType: h,
      dataIndex: e
    })].concat(c || [])
  });
}
function qS(r, t, e, i, n) {
  var a = t.getData(), o = Ti(r, function(h, c, v) {
    var d = a.getDimensionInfo(v);
    return h = h || d && d.tooltip !== !1 && d.displayName != null;
  }, !1), s = [], u = [], l = [];
  i.length ? D(i, function(h) {
    f(wi(a, e, h), h);
  }) : D(r, f);
  function f(h, c) {
    var v = a.getDimensionInfo(c);
    !v || v.otherDims.tooltip === !1 || (o ? l.push(Dn("nameValue", {
      markerType: "subItem",
      markerColor: n,
      name: v.displayName,
      value: h,
      valueType: v.type
    })) : (s.push(h), u.push(v.type)));
  }
  return {
    inlineValues: s,
    inlineValueTypes: u,
    blocks: l
  };
}
var Xe = yt();
function ua(r, t) {
  return r.getName(t) || r.getId(t);
}
var KS = "__universalTransitionEnabled", Te = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e._selectedDataIndicesMap = {}, e;
    }
    return t.prototype.init = function(e, i, n) {
      this.seriesIndex = this.componentIndex, this.dataTask = cn({
        count: JS,
        reset: jS
      }), this.dataTask.context = {
        model: this
      }, this.mergeDefaultAndTheme(e, n);
      var a = Xe(this).sourceManager = new NS(this);
      a.prepareSource();
      var o = this.getInitialData(e, n);
      Zh(o, this), this.dataTask.context.data = o, Xe(this).dataBeforeProcessed = o, $h(this), this._initSelectedMapFromData(o);
    }, t.prototype.mergeDefaultAndTheme = function(e, i) {
      var n = Tn(this), a = n ? Vl(e) : {}, o = this.subType;
      at.hasClass(o) && (o += "Series"), rt(e, i.getTheme().get(this.subType)), rt(e, this.getDefaultOption()), Qf(e, "label", ["show"]), this.fillDataTextStyle(e.data), n && Cn(e, a, n);
    }, t.prototype.mergeOption = function(e, i) {
      e = rt(this.option, e, !0), this.fillDataTextStyle(e.data);
      var n = Tn(this);
      n && Cn(this.option, e, n);
      var a = Xe(this).sourceManager;
      a.dirty(), a.prepareSource();
      var o = this.getInitialData(e, i);
      Zh(o, this), this.dataTask.dirty(), this.dataTask.context.data = o, Xe(this).dataBeforeProcessed = o, $h(this), this._initSelectedMapFromData(o);
    }, t.prototype.fillDataTextStyle = function(e) {
      if (e && !zt(e))
        for (var i = ["show"], n = 0; n < e.length; n++)
          e[n] && e[n].label && Qf(e[n], "label", i);
    }, t.prototype.getInitialData = function(e, i) {
    }, t.prototype.appendData = function(e) {
      var i = this.getRawData();
      i.appendData(e.data);
    }, t.prototype.getData = function(e) {
      var i = Ru(this);
      if (i) {
        var n = i.context.data;
        return e == null || !n.getLinkedData ? n : n.getLinkedData(e);
      } else
        return Xe(this).data;
    }, t.prototype.getAllData = function() {
      var e = this.getData();
      return e && e.getLinkedDataAll ? e.getLinkedDataAll() : [{
        data: e
      }];
    }, t.prototype.setData = function(e) {
      var i = Ru(this);
      if (i) {
        var n = i.context;
        n.outputData = e, i !== this.dataTask && (n.data = e);
      }
      Xe(this).data = e;
    }, t.prototype.getEncode = function() {
      var e = this.get("encode", !0);
      if (e)
        return q(e);
    }, t.prototype.getSourceManager = function() {
      return Xe(this).sourceManager;
    }, t.prototype.getSource = function() {
      return this.getSourceManager().getSource();
    }, t.prototype.getRawData = function() {
      return Xe(this).dataBeforeProcessed;
    }, t.prototype.getColorBy = function() {
      var e = this.get("colorBy");
      return e || "series";
    }, t.prototype.isColorBySeries = function() {
      return this.getColorBy() === "series";
    }, t.prototype.getBaseAxis = function() {
      var e = this.coordinateSystem;
      return e && e.getBaseAxis && e.getBaseAxis();
    }, t.prototype.formatTooltip = function(e, i, n) {
      return ZS({
        series: this,
        dataIndex: e,
        multipleSeries: i
      });
    }, t.prototype.isAnimationEnabled = function() {
      var e = this.ecModel;
      if (U.node && !(e && e.ssr))
        return !1;
      var i = this.getShallow("animation");
      return i && this.getData().count() > this.getShallow("animationThreshold") && (i = !1), !!i;
    }, t.prototype.restoreData = function() {
      this.dataTask.dirty();
    }, t.prototype.getColorFromPalette = function(e, i, n) {
      var a = this.ecModel, o = Gl.prototype.getColorFromPalette.call(this, e, i, n);
      return o || (o = a.getColorFromPalette(e, i, n)), o;
    }, t.prototype.coordDimToDataDim = function(e) {
      return this.getRawData().mapDimensionsAll(e);
    }, t.prototype.getProgressive = function() {
      return this.get("progressive");
    }, t.prototype.getProgressiveThreshold = function() {
      return this.get("progressiveThreshold");
    }, t.prototype.select = function(e, i) {
      this._innerSelect(this.getData(i), e);
    }, t.prototype.unselect = function(e, i) {
      var n = this.option.selectedMap;
      if (n) {
        var a = this.option.selectedMode, o = this.getData(i);
        if (a === "series" || n === "all") {
          this.option.selectedMap = {}, this._selectedDataIndicesMap = {};
          return;
        }
        for (var s = 0; s < e.length; s++) {
          var u = e[s], l = ua(o, u);
          n[l] = !1, this._selectedDataIndicesMap[l] = -1;
        }
      }
    }, t.prototype.toggleSelect = function(e, i) {
      for (var n = [], a = 0; a < e.length; a++)
        n[0] = e[a], this.isSelected(e[a], i) ? this.unselect(n, i) : this.select(n, i);
    }, t.prototype.getSelectedDataIndices = function() {
      if (this.option.selectedMap === "all")
        return [].slice.call(this.getData().getIndices());
      for (var e = this._selectedDataIndicesMap, i = ft(e), n = [], a = 0; a < i.length; a++) {
        var o = e[i[a]];
        o >= 0 && n.push(o);
      }
      return n;
    }, t.prototype.isSelected = function(e, i) {
      var n = this.option.selectedMap;
      if (!n)
        return !1;
      var a = this.getData(i);
      return (n === "all" || n[ua(a, e)]) && !a.getItemModel(e).get(["select", "disabled"]);
    }, t.prototype.isUniversalTransitionEnabled = function() {
      if (this[KS])
        return !0;
      var e = this.option.universalTransition;
      return e ? e === !0 ? !0 : e && e.enabled : !1;
    }, t.prototype._innerSelect = function(e, i) {
      var n, a, o = this.option, s = o.selectedMode, u = i.length;
      if (!(!s || !u)) {
        if (s === "series")
          o.selectedMap = "all";
        else if (s === "multiple") {
          V(o.selectedMap) || (o.selectedMap = {});
          for (var l = o.selectedMap, f = 0; f < u; f++) {
            var h = i[f], c = ua(e, h);
            l[c] = !0, this._selectedDataIndicesMap[c] = e.getRawIndex(h);
          }
        } else if (s === "single" || s === !0) {
          var v = i[u - 1], c = ua(e, v);
          o.selectedMap = (n = {}, n[c] = !0, n), this._selectedDataIndicesMap = (a = {}, a[c] = e.getRawIndex(v), a);
        }
      }
    }, t.prototype._initSelectedMapFromData = function(e) {
      if (!this.option.selectedMap) {
        var i = [];
        e.hasItemOption && e.each(function(n) {
          var a = e.getRawDataItem(n);
          a && a.selected && i.push(n);
        }), i.length > 0 && this._innerSelect(e, i);
      }
    }, t.registerClass = function(e) {
      return at.registerClass(e);
    }, t.protoInitialize = (function() {
      var e = t.prototype;
      e.type = "series.__base__", e.seriesIndex = 0, e.ignoreStyleOnData = !1, e.hasSymbolVisual = !1, e.defaultSymbol = "circle", e.visualStyleAccessPath = "itemStyle", e.visualDrawType = "fill";
    })(), t;
  })(at)
);
De(Te, DS);
De(Te, Gl);
rd(Te, at);
function $h(r) {
  var t = r.name;
  Ad(r) || (r.name = QS(r) || t);
}
function QS(r) {
  var t = r.getRawData(), e = t.mapDimensionsAll("seriesName"), i = [];
  return D(e, function(n) {
    var a = t.getDimensionInfo(n);
    a.displayName && i.push(a.displayName);
  }), i.join(" ");
}
function JS(r) {
  return r.model.getRawData().count();
}
function jS(r) {
  var t = r.model;
  return t.setData(t.getRawData().cloneShallow()), tw;
}
function tw(r, t) {
  t.outputData && r.end > t.outputData.count() && t.model.getRawData().cloneShallow(t.outputData);
}
function Zh(r, t) {
  D(Fy(r.CHANGABLE_METHODS, r.DOWNSAMPLE_METHODS), function(e) {
    r.wrapMethod(e, Ut(ew, t));
  });
}
function ew(r, t) {
  var e = Ru(r);
  return e && e.setOutputEnd((t || this).count()), t;
}
function Ru(r) {
  var t = (r.ecModel || {}).scheduler, e = t && t.getPipeline(r.uid);
  if (e) {
    var i = e.currentTask;
    if (i) {
      var n = i.agentStubMap;
      n && (i = n.get(r.uid));
    }
    return i;
  }
}
var rw = it.extend({
  type: "triangle",
  shape: {
    cx: 0,
    cy: 0,
    width: 0,
    height: 0
  },
  buildPath: function(r, t) {
    var e = t.cx, i = t.cy, n = t.width / 2, a = t.height / 2;
    r.moveTo(e, i - a), r.lineTo(e + n, i + a), r.lineTo(e - n, i + a), r.closePath();
  }
}), iw = it.extend({
  type: "diamond",
  shape: {
    cx: 0,
    cy: 0,
    width: 0,
    height: 0
  },
  buildPath: function(r, t) {
    var e = t.cx, i = t.cy, n = t.width / 2, a = t.height / 2;
    r.moveTo(e, i - a), r.lineTo(e + n, i), r.lineTo(e, i + a), r.lineTo(e - n, i), r.closePath();
  }
}), nw = it.extend({
  type: "pin",
  shape: {
    // x, y on the cusp
    x: 0,
    y: 0,
    width: 0,
    height: 0
  },
  buildPath: function(r, t) {
    var e = t.x, i = t.y, n = t.width / 5 * 3, a = Math.max(n, t.height), o = n / 2, s = o * o / (a - o), u = i - a + o + s, l = Math.asin(s / o), f = Math.cos(l) * o, h = Math.sin(l), c = Math.cos(l), v = o * 0.6, d = o * 0.7;
    r.moveTo(e - f, u + s), r.arc(e, u, o, Math.PI - l, Math.PI * 2 + l), r.bezierCurveTo(e + f - h * v, u + s + c * v, e, i - d, e, i), r.bezierCurveTo(e, i - d, e - f + h * v, u + s + c * v, e - f, u + s), r.closePath();
  }
}), aw = it.extend({
  type: "arrow",
  shape: {
    x: 0,
    y: 0,
    width: 0,
    height: 0
  },
  buildPath: function(r, t) {
    var e = t.height, i = t.width, n = t.x, a = t.y, o = i / 3 * 2;
    r.moveTo(n, a), r.lineTo(n + o, a + e), r.lineTo(n, a + e / 4 * 3), r.lineTo(n - o, a + e), r.lineTo(n, a), r.closePath();
  }
}), ow = {
  line: sr,
  rect: St,
  roundRect: St,
  square: St,
  circle: wo,
  diamond: iw,
  pin: nw,
  arrow: aw,
  triangle: rw
}, sw = {
  line: function(r, t, e, i, n) {
    n.x1 = r, n.y1 = t + i / 2, n.x2 = r + e, n.y2 = t + i / 2;
  },
  rect: function(r, t, e, i, n) {
    n.x = r, n.y = t, n.width = e, n.height = i;
  },
  roundRect: function(r, t, e, i, n) {
    n.x = r, n.y = t, n.width = e, n.height = i, n.r = Math.min(e, i) / 4;
  },
  square: function(r, t, e, i, n) {
    var a = Math.min(e, i);
    n.x = r, n.y = t, n.width = a, n.height = a;
  },
  circle: function(r, t, e, i, n) {
    n.cx = r + e / 2, n.cy = t + i / 2, n.r = Math.min(e, i) / 2;
  },
  diamond: function(r, t, e, i, n) {
    n.cx = r + e / 2, n.cy = t + i / 2, n.width = e, n.height = i;
  },
  pin: function(r, t, e, i, n) {
    n.x = r + e / 2, n.y = t + i / 2, n.width = e, n.height = i;
  },
  arrow: function(r, t, e, i, n) {
    n.x = r + e / 2, n.y = t + i / 2, n.width = e, n.height = i;
  },
  triangle: function(r, t, e, i, n) {
    n.cx = r + e / 2, n.cy = t + i / 2, n.width = e, n.height = i;
  }
}, Eu = {};
D(ow, function(r, t) {
  Eu[t] = new r();
});
var uw = it.extend({
  type: "symbol",
  shape: {
    symbolType: "",
    x: 0,
    y: 0,
    width: 0,
    height: 0
  },
  calculateTextPosition: function(r, t, e) {
    var i = za(r, t, e), n = this.shape;
    return n && n.symbolType === "pin" && t.position === "inside" && (i.y = e.y + e.height * 0.4), i;
  },
  buildPath: function(r, t, e) {
    var i = t.symbolType;
    if (i !== "none") {
      var n = Eu[i];
      n || (i = "rect", n = Eu[i]), sw[i](t.x, t.y, t.width, t.height, n.shape), n.buildPath(r, n.shape, e);
    }
  }
});
function lw(r, t) {
  if (this.type !== "image") {
    var e = this.style;
    this.__isEmptyBrush ? (e.stroke = r, e.fill = t || "#fff", e.lineWidth = 2) : this.shape.symbolType === "line" ? e.stroke = r : e.fill = r, this.markRedraw();
  }
}
function Mn(r, t, e, i, n, a, o) {
  var s = r.indexOf("empty") === 0;
  s && (r = r.substr(5, 1).toLowerCase() + r.substr(6));
  var u;
  return r.indexOf("image://") === 0 ? u = Zd(r.slice(8), new et(t, e, i, n), o ? "center" : "cover") : r.indexOf("path://") === 0 ? u = Dl(r.slice(7), {}, new et(t, e, i, n), o ? "center" : "cover") : u = new uw({
    shape: {
      symbolType: r,
      x: t,
      y: e,
      width: i,
      height: n
    }
  }), u.__isEmptyBrush = s, u.setColor = lw, a && u.setColor(a), u;
}
function fw(r) {
  return F(r) || (r = [+r, +r]), [r[0] || 0, r[1] || 0];
}
function Wp(r, t) {
  if (r != null)
    return F(r) || (r = [r, r]), [At(r[0], t[0]) || 0, At(Z(r[1], r[0]), t[1]) || 0];
}
var hw = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = t.type, e.hasSymbolVisual = !0, e;
    }
    return t.prototype.getInitialData = function(e) {
      return El(null, this, {
        useEncodeDefaulter: !0
      });
    }, t.prototype.getLegendIcon = function(e) {
      var i = new It(), n = Mn("line", 0, e.itemHeight / 2, e.itemWidth, 0, e.lineStyle.stroke, !1);
      i.add(n), n.setStyle(e.lineStyle);
      var a = this.getData().getVisual("symbol"), o = this.getData().getVisual("symbolRotate"), s = a === "none" ? "circle" : a, u = e.itemHeight * 0.8, l = Mn(s, (e.itemWidth - u) / 2, (e.itemHeight - u) / 2, u, u, e.itemStyle.fill);
      i.add(l), l.setStyle(e.itemStyle);
      var f = e.iconRotate === "inherit" ? o : e.iconRotate || 0;
      return l.rotation = f * Math.PI / 180, l.setOrigin([e.itemWidth / 2, e.itemHeight / 2]), s.indexOf("empty") > -1 && (l.style.stroke = l.style.fill, l.style.fill = "#fff", l.style.lineWidth = 2), i;
    }, t.type = "series.line", t.dependencies = ["grid", "polar"], t.defaultOption = {
      // zlevel: 0,
      z: 3,
      coordinateSystem: "cartesian2d",
      legendHoverLink: !0,
      clip: !0,
      label: {
        position: "top"
      },
      // itemStyle: {
      // },
      endLabel: {
        show: !1,
        valueAnimation: !0,
        distance: 8
      },
      lineStyle: {
        width: 2,
        type: "solid"
      },
      emphasis: {
        scale: !0
      },
      // areaStyle: {
      // origin of areaStyle. Valid values:
      // `'auto'/null/undefined`: from axisLine to data
      // `'start'`: from min to data
      // `'end'`: from data to max
      // origin: 'auto'
      // },
      // false, 'start', 'end', 'middle'
      step: !1,
      // Disabled if step is true
      smooth: !1,
      smoothMonotone: null,
      symbol: "emptyCircle",
      symbolSize: 4,
      symbolRotate: null,
      showSymbol: !0,
      // `false`: follow the label interval strategy.
      // `true`: show all symbols.
      // `'auto'`: If possible, show all symbols, otherwise
      //           follow the label interval strategy.
      showAllSymbol: "auto",
      // Whether to connect break point.
      connectNulls: !1,
      // Sampling for large data. Can be: 'average', 'max', 'min', 'sum', 'lttb'.
      sampling: "none",
      animationEasing: "linear",
      // Disable progressive
      progressive: 0,
      hoverLayerThreshold: 1 / 0,
      universalTransition: {
        divideShape: "clone"
      },
      triggerLineEvent: !1
    }, t;
  })(Te)
);
function Ul(r, t) {
  var e = r.mapDimensionsAll("defaultedLabel"), i = e.length;
  if (i === 1) {
    var n = wi(r, t, e[0]);
    return n != null ? n + "" : null;
  } else if (i) {
    for (var a = [], o = 0; o < e.length; o++)
      a.push(wi(r, t, e[o]));
    return a.join(" ");
  }
}
function Up(r, t) {
  var e = r.mapDimensionsAll("defaultedLabel");
  if (!F(t))
    return t + "";
  for (var i = [], n = 0; n < e.length; n++) {
    var a = r.getDimensionIndex(e[n]);
    a >= 0 && i.push(t[a]);
  }
  return i.join(" ");
}
var Yl = (
  /** @class */
  (function(r) {
    B(t, r);
    function t(e, i, n, a) {
      var o = r.call(this) || this;
      return o.updateData(e, i, n, a), o;
    }
    return t.prototype._createSymbol = function(e, i, n, a, o) {
      this.removeAll();
      var s = Mn(e, -1, -1, 2, 2, null, o);
      s.attr({
        z2: 100,
        culling: !0,
        scaleX: a[0] / 2,
        scaleY: a[1] / 2
      }), s.drift = vw, this._symbolType = e, this.add(s);
    }, t.prototype.stopSymbolAnimation = function(e) {
      this.childAt(0).stopAnimation(null, e);
    }, t.prototype.getSymbolType = function() {
      return this._symbolType;
    }, t.prototype.getSymbolPath = function() {
      return this.childAt(0);
    }, t.prototype.highlight = function() {
      qa(this.childAt(0));
    }, t.prototype.downplay = function() {
      Ka(this.childAt(0));
    }, t.prototype.setZ = function(e, i) {
      var n = this.childAt(0);
      n.zlevel = e, n.z = i;
    }, t.prototype.setDraggable = function(e, i) {
      var n = this.childAt(0);
      n.draggable = e, n.cursor = !i && e ? "move" : n.cursor;
    }, t.prototype.updateData = function(e, i, n, a) {
      this.silent = !1;
      var o = e.getItemVisual(i, "symbol") || "circle", s = e.hostModel, u = t.getSymbolSize(e, i), l = o !== this._symbolType, f = a && a.disableAnimation;
      if (l) {
        var h = e.getItemVisual(i, "symbolKeepAspect");
        this._createSymbol(o, e, i, u, h);
      } else {
        var c = this.childAt(0);
        c.silent = !1;
        var v = {
          scaleX: u[0] / 2,
          scaleY: u[1] / 2
        };
        f ? c.attr(v) : ne(c, v, s, i), $d(c);
      }
      if (this._updateCommon(e, i, u, n, a), l) {
        var c = this.childAt(0);
        if (!f) {
          var v = {
            scaleX: this._sizeX,
            scaleY: this._sizeY,
            style: {
              // Always fadeIn. Because it has fadeOut animation when symbol is removed..
              opacity: c.style.opacity
            }
          };
          c.scaleX = c.scaleY = 0, c.style.opacity = 0, ze(c, v, s, i);
        }
      }
      f && this.childAt(0).stopAnimation("leave");
    }, t.prototype._updateCommon = function(e, i, n, a, o) {
      var s = this.childAt(0), u = e.hostModel, l, f, h, c, v, d, y, p, g;
      if (a && (l = a.emphasisItemStyle, f = a.blurItemStyle, h = a.selectItemStyle, c = a.focus, v = a.blurScope, y = a.labelStatesModels, p = a.hoverScale, g = a.cursorStyle, d = a.emphasisDisabled), !a || e.hasItemOption) {
        var m = a && a.itemModel ? a.itemModel : e.getItemModel(i), _ = m.getModel("emphasis");
        l = _.getModel("itemStyle").getItemStyle(), h = m.getModel(["select", "itemStyle"]).getItemStyle(), f = m.getModel(["blur", "itemStyle"]).getItemStyle(), c = _.get("focus"), v = _.get("blurScope"), d = _.get("disabled"), y = Co(m), p = _.getShallow("scale"), g = m.getShallow("cursor");
      }
      var S = e.getItemVisual(i, "symbolRotate");
      s.attr("rotation", (S || 0) * Math.PI / 180 || 0);
      var b = Wp(e.getItemVisual(i, "symbolOffset"), n);
      b && (s.x = b[0], s.y = b[1]), g && s.attr("cursor", g);
      var w = e.getItemVisual(i, "style"), x = w.fill;
      if (s instanceof ur) {
        var C = s.style;
        s.useStyle(O({
          // TODO other properties like x, y ?
          image: C.image,
          x: C.x,
          y: C.y,
          width: C.width,
          height: C.height
        }, w));
      } else
        s.__isEmptyBrush ? s.useStyle(O({}, w)) : s.useStyle(w), s.style.decal = null, s.setColor(x, o && o.symbolInnerColor), s.style.strokeNoScale = !0;
      var M = e.getItemVisual(i, "liftZ"), A = this._z2;
      M != null ? A == null && (this._z2 = s.z2, s.z2 += M) : A != null && (s.z2 = A, this._z2 = null);
      var T = o && o.useNameLabel;
      Ll(s, y, {
        labelFetcher: u,
        labelDataIndex: i,
        defaultText: L,
        inheritColor: x,
        defaultOpacity: w.opacity
      });
      function L(R) {
        return T ? e.getName(R) : Ul(e, R);
      }
      this._sizeX = n[0] / 2, this._sizeY = n[1] / 2;
      var I = s.ensureState("emphasis");
      I.style = l, s.ensureState("select").style = h, s.ensureState("blur").style = f;
      var P = p == null || p === !0 ? Math.max(1.1, 3 / this._sizeY) : isFinite(p) && p > 0 ? +p : 1;
      I.scaleX = this._sizeX * P, I.scaleY = this._sizeY * P, this.setSymbolScale(1), Qa(this, c, v, d);
    }, t.prototype.setSymbolScale = function(e) {
      this.scaleX = this.scaleY = e;
    }, t.prototype.fadeOut = function(e, i, n) {
      var a = this.childAt(0), o = tt(this).dataIndex, s = n && n.animation;
      if (this.silent = a.silent = !0, n && n.fadeLabel) {
        var u = a.getTextContent();
        u && ja(u, {
          style: {
            opacity: 0
          }
        }, i, {
          dataIndex: o,
          removeOpt: s,
          cb: function() {
            a.removeTextContent();
          }
        });
      } else
        a.removeTextContent();
      ja(a, {
        style: {
          opacity: 0
        },
        scaleX: 0,
        scaleY: 0
      }, i, {
        dataIndex: o,
        cb: e,
        removeOpt: s
      });
    }, t.getSymbolSize = function(e, i) {
      return fw(e.getItemVisual(i, "symbolSize"));
    }, t;
  })(It)
);
function vw(r, t) {
  this.parent.drift(r, t);
}
function Ts(r, t, e, i) {
  return t && !isNaN(t[0]) && !isNaN(t[1]) && !(i.isIgnore && i.isIgnore(e)) && !(i.clipShape && !i.clipShape.contain(t[0], t[1])) && r.getItemVisual(e, "symbol") !== "none";
}
function qh(r) {
  return r != null && !V(r) && (r = {
    isIgnore: r
  }), r || {};
}
function Kh(r) {
  var t = r.hostModel, e = t.getModel("emphasis");
  return {
    emphasisItemStyle: e.getModel("itemStyle").getItemStyle(),
    blurItemStyle: t.getModel(["blur", "itemStyle"]).getItemStyle(),
    selectItemStyle: t.getModel(["select", "itemStyle"]).getItemStyle(),
    focus: e.get("focus"),
    blurScope: e.get("blurScope"),
    emphasisDisabled: e.get("disabled"),
    hoverScale: e.get("scale"),
    labelStatesModels: Co(t),
    cursorStyle: t.get("cursor")
  };
}
var cw = (
  /** @class */
  (function() {
    function r(t) {
      this.group = new It(), this._SymbolCtor = t || Yl;
    }
    return r.prototype.updateData = function(t, e) {
      this._progressiveEls = null, e = qh(e);
      var i = this.group, n = t.hostModel, a = this._data, o = this._SymbolCtor, s = e.disableAnimation, u = Kh(t), l = {
        disableAnimation: s
      }, f = e.getSymbolPoint || function(h) {
        return t.getItemLayout(h);
      };
      a || i.removeAll(), t.diff(a).add(function(h) {
        var c = f(h);
        if (Ts(t, c, h, e)) {
          var v = new o(t, h, u, l);
          v.setPosition(c), t.setItemGraphicEl(h, v), i.add(v);
        }
      }).update(function(h, c) {
        var v = a.getItemGraphicEl(c), d = f(h);
        if (!Ts(t, d, h, e)) {
          i.remove(v);
          return;
        }
        var y = t.getItemVisual(h, "symbol") || "circle", p = v && v.getSymbolType && v.getSymbolType();
        if (!v || p && p !== y)
          i.remove(v), v = new o(t, h, u, l), v.setPosition(d);
        else {
          v.updateData(t, h, u, l);
          var g = {
            x: d[0],
            y: d[1]
          };
          s ? v.attr(g) : ne(v, g, n);
        }
        i.add(v), t.setItemGraphicEl(h, v);
      }).remove(function(h) {
        var c = a.getItemGraphicEl(h);
        c && c.fadeOut(function() {
          i.remove(c);
        }, n);
      }).execute(), this._getSymbolPoint = f, this._data = t;
    }, r.prototype.updateLayout = function() {
      var t = this, e = this._data;
      e && e.eachItemGraphicEl(function(i, n) {
        var a = t._getSymbolPoint(n);
        i.setPosition(a), i.markRedraw();
      });
    }, r.prototype.incrementalPrepareUpdate = function(t) {
      this._seriesScope = Kh(t), this._data = null, this.group.removeAll();
    }, r.prototype.incrementalUpdate = function(t, e, i) {
      this._progressiveEls = [], i = qh(i);
      function n(u) {
        u.isGroup || (u.incremental = !0, u.ensureState("emphasis").hoverLayer = !0);
      }
      for (var a = t.start; a < t.end; a++) {
        var o = e.getItemLayout(a);
        if (Ts(e, o, a, i)) {
          var s = new this._SymbolCtor(e, a, this._seriesScope);
          s.traverse(n), s.setPosition(o), this.group.add(s), e.setItemGraphicEl(a, s), this._progressiveEls.push(s);
        }
      }
    }, r.prototype.eachRendered = function(t) {
      xo(this._progressiveEls || this.group, t);
    }, r.prototype.remove = function(t) {
      var e = this.group, i = this._data;
      i && t ? i.eachItemGraphicEl(function(n) {
        n.fadeOut(function() {
          e.remove(n);
        }, i.hostModel);
      }) : e.removeAll();
    }, r;
  })()
);
function Yp(r, t, e) {
  var i = r.getBaseAxis(), n = r.getOtherAxis(i), a = dw(n, e), o = i.dim, s = n.dim, u = t.mapDimension(s), l = t.mapDimension(o), f = s === "x" || s === "radius" ? 1 : 0, h = W(r.dimensions, function(d) {
    return t.mapDimension(d);
  }), c = !1, v = t.getCalculationInfo("stackResultDimension");
  return bi(
    t,
    h[0]
    /* , dims[1] */
  ) && (c = !0, h[0] = v), bi(
    t,
    h[1]
    /* , dims[0] */
  ) && (c = !0, h[1] = v), {
    dataDimsForPoint: h,
    valueStart: a,
    valueAxisDim: s,
    baseAxisDim: o,
    stacked: !!c,
    valueDim: u,
    baseDim: l,
    baseDataOffset: f,
    stackedOverDimension: t.getCalculationInfo("stackedOverDimension")
  };
}
function dw(r, t) {
  var e = 0, i = r.scale.getExtent();
  return t === "start" ? e = i[0] : t === "end" ? e = i[1] : ht(t) && !isNaN(t) ? e = t : i[0] > 0 ? e = i[0] : i[1] < 0 && (e = i[1]), e;
}
function Xp(r, t, e, i) {
  var n = NaN;
  r.stacked && (n = e.get(e.getCalculationInfo("stackedOverDimension"), i)), isNaN(n) && (n = r.valueStart);
  var a = r.baseDataOffset, o = [];
  return o[a] = e.get(r.baseDim, i), o[1 - a] = n, t.dataToPoint(o);
}
var $p = typeof Float32Array < "u", pw = $p ? Float32Array : Array;
function ke(r) {
  return F(r) ? $p ? new Float32Array(r) : r : new pw(r);
}
function gw(r, t) {
  var e = [];
  return t.diff(r).add(function(i) {
    e.push({
      cmd: "+",
      idx: i
    });
  }).update(function(i, n) {
    e.push({
      cmd: "=",
      idx: n,
      idx1: i
    });
  }).remove(function(i) {
    e.push({
      cmd: "-",
      idx: i
    });
  }).execute(), e;
}
function yw(r, t, e, i, n, a, o, s) {
  for (var u = gw(r, t), l = [], f = [], h = [], c = [], v = [], d = [], y = [], p = Yp(n, t, o), g = r.getLayout("points") || [], m = t.getLayout("points") || [], _ = 0; _ < u.length; _++) {
    var S = u[_], b = !0, w = void 0, x = void 0;
    switch (S.cmd) {
      case "=":
        w = S.idx * 2, x = S.idx1 * 2;
        var C = g[w], M = g[w + 1], A = m[x], T = m[x + 1];
        (isNaN(C) || isNaN(M)) && (C = A, M = T), l.push(C, M), f.push(A, T), h.push(e[w], e[w + 1]), c.push(i[x], i[x + 1]), y.push(t.getRawIndex(S.idx1));
        break;
      case "+":
        var L = S.idx, I = p.dataDimsForPoint, P = n.dataToPoint([t.get(I[0], L), t.get(I[1], L)]);
        x = L * 2, l.push(P[0], P[1]), f.push(m[x], m[x + 1]);
        var R = Xp(p, n, t, L);
        h.push(R[0], R[1]), c.push(i[x], i[x + 1]), y.push(t.getRawIndex(L));
        break;
      case "-":
        b = !1;
    }
    b && (v.push(S), d.push(d.length));
  }
  d.sort(function(ct, oe) {
    return y[ct] - y[oe];
  });
  for (var E = l.length, H = ke(E), k = ke(E), N = ke(E), G = ke(E), $ = [], _ = 0; _ < d.length; _++) {
    var K = d[_], nt = _ * 2, lt = K * 2;
    H[nt] = l[lt], H[nt + 1] = l[lt + 1], k[nt] = f[lt], k[nt + 1] = f[lt + 1], N[nt] = h[lt], N[nt + 1] = h[lt + 1], G[nt] = c[lt], G[nt + 1] = c[lt + 1], $[_] = v[K];
  }
  return {
    current: H,
    next: k,
    stackedOnCurrent: N,
    stackedOnNext: G,
    status: $
  };
}
var $e = Math.min, Ze = Math.max;
function zr(r, t) {
  return isNaN(r) || isNaN(t);
}
function ku(r, t, e, i, n, a, o, s, u) {
  for (var l, f, h, c, v, d, y = e, p = 0; p < i; p++) {
    var g = t[y * 2], m = t[y * 2 + 1];
    if (y >= n || y < 0)
      break;
    if (zr(g, m)) {
      if (u) {
        y += a;
        continue;
      }
      break;
    }
    if (y === e)
      r[a > 0 ? "moveTo" : "lineTo"](g, m), h = g, c = m;
    else {
      var _ = g - l, S = m - f;
      if (_ * _ + S * S < 0.5) {
        y += a;
        continue;
      }
      if (o > 0) {
        for (var b = y + a, w = t[b * 2], x = t[b * 2 + 1]; w === g && x === m && p < i; )
          p++, b += a, y += a, w = t[b * 2], x = t[b * 2 + 1], g = t[y * 2], m = t[y * 2 + 1], _ = g - l, S = m - f;
        var C = p + 1;
        if (u)
          for (; zr(w, x) && C < i; )
            C++, b += a, w = t[b * 2], x = t[b * 2 + 1];
        var M = 0.5, A = 0, T = 0, L = void 0, I = void 0;
        if (C >= i || zr(w, x))
          v = g, d = m;
        else {
          A = w - l, T = x - f;
          var P = g - l, R = w - g, E = m - f, H = x - m, k = void 0, N = void 0;
          if (s === "x") {
            k = Math.abs(P), N = Math.abs(R);
            var G = A > 0 ? 1 : -1;
            v = g - G * k * o, d = m, L = g + G * N * o, I = m;
          } else if (s === "y") {
            k = Math.abs(E), N = Math.abs(H);
            var $ = T > 0 ? 1 : -1;
            v = g, d = m - $ * k * o, L = g, I = m + $ * N * o;
          } else
            k = Math.sqrt(P * P + E * E), N = Math.sqrt(R * R + H * H), M = N / (N + k), v = g - A * o * (1 - M), d = m - T * o * (1 - M), L = g + A * o * M, I = m + T * o * M, L = $e(L, Ze(w, g)), I = $e(I, Ze(x, m)), L = Ze(L, $e(w, g)), I = Ze(I, $e(x, m)), A = L - g, T = I - m, v = g - A * k / N, d = m - T * k / N, v = $e(v, Ze(l, g)), d = $e(d, Ze(f, m)), v = Ze(v, $e(l, g)), d = Ze(d, $e(f, m)), A = g - v, T = m - d, L = g + A * N / k, I = m + T * N / k;
        }
        r.bezierCurveTo(h, c, v, d, g, m), h = L, c = I;
      } else
        r.lineTo(g, m);
    }
    l = g, f = m, y += a;
  }
  return p;
}
var Zp = (
  /** @class */
  /* @__PURE__ */ (function() {
    function r() {
      this.smooth = 0, this.smoothConstraint = !0;
    }
    return r;
  })()
), mw = (
  /** @class */
  (function(r) {
    B(t, r);
    function t(e) {
      var i = r.call(this, e) || this;
      return i.type = "ec-polyline", i;
    }
    return t.prototype.getDefaultStyle = function() {
      return {
        stroke: "#000",
        fill: null
      };
    }, t.prototype.getDefaultShape = function() {
      return new Zp();
    }, t.prototype.buildPath = function(e, i) {
      var n = i.points, a = 0, o = n.length / 2;
      if (i.connectNulls) {
        for (; o > 0 && zr(n[o * 2 - 2], n[o * 2 - 1]); o--)
          ;
        for (; a < o && zr(n[a * 2], n[a * 2 + 1]); a++)
          ;
      }
      for (; a < o; )
        a += ku(e, n, a, o, o, 1, i.smooth, i.smoothMonotone, i.connectNulls) + 1;
    }, t.prototype.getPointOn = function(e, i) {
      this.path || (this.createPathProxy(), this.buildPath(this.path, this.shape));
      for (var n = this.path, a = n.data, o = Vr.CMD, s, u, l = i === "x", f = [], h = 0; h < a.length; ) {
        var c = a[h++], v = void 0, d = void 0, y = void 0, p = void 0, g = void 0, m = void 0, _ = void 0;
        switch (c) {
          case o.M:
            s = a[h++], u = a[h++];
            break;
          case o.L:
            if (v = a[h++], d = a[h++], _ = l ? (e - s) / (v - s) : (e - u) / (d - u), _ <= 1 && _ >= 0) {
              var S = l ? (d - u) * _ + u : (v - s) * _ + s;
              return l ? [e, S] : [S, e];
            }
            s = v, u = d;
            break;
          case o.C:
            v = a[h++], d = a[h++], y = a[h++], p = a[h++], g = a[h++], m = a[h++];
            var b = l ? Va(s, v, y, g, e, f) : Va(u, d, p, m, e, f);
            if (b > 0)
              for (var w = 0; w < b; w++) {
                var x = f[w];
                if (x <= 1 && x >= 0) {
                  var S = l ? _t(u, d, p, m, x) : _t(s, v, y, g, x);
                  return l ? [e, S] : [S, e];
                }
              }
            s = g, u = m;
            break;
        }
      }
    }, t;
  })(it)
), _w = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      return r !== null && r.apply(this, arguments) || this;
    }
    return t;
  })(Zp)
), Sw = (
  /** @class */
  (function(r) {
    B(t, r);
    function t(e) {
      var i = r.call(this, e) || this;
      return i.type = "ec-polygon", i;
    }
    return t.prototype.getDefaultShape = function() {
      return new _w();
    }, t.prototype.buildPath = function(e, i) {
      var n = i.points, a = i.stackedOnPoints, o = 0, s = n.length / 2, u = i.smoothMonotone;
      if (i.connectNulls) {
        for (; s > 0 && zr(n[s * 2 - 2], n[s * 2 - 1]); s--)
          ;
        for (; o < s && zr(n[o * 2], n[o * 2 + 1]); o++)
          ;
      }
      for (; o < s; ) {
        var l = ku(e, n, o, s, s, 1, i.smooth, u, i.connectNulls);
        ku(e, a, o + l - 1, l, s, -1, i.stackedOnSmooth, u, i.connectNulls), o += l + 1, e.closePath();
      }
    }, t;
  })(it)
);
function Xl() {
  var r = yt();
  return function(t) {
    var e = r(t), i = t.pipelineContext, n = !!e.large, a = !!e.progressiveRender, o = e.large = !!(i && i.large), s = e.progressiveRender = !!(i && i.progressiveRender);
    return (n !== o || a !== s) && "reset";
  };
}
var qp = yt(), ww = Xl(), ce = (
  /** @class */
  (function() {
    function r() {
      this.group = new It(), this.uid = Lo("viewChart"), this.renderTask = cn({
        plan: bw,
        reset: xw
      }), this.renderTask.context = {
        view: this
      };
    }
    return r.prototype.init = function(t, e) {
    }, r.prototype.render = function(t, e, i, n) {
    }, r.prototype.highlight = function(t, e, i, n) {
      var a = t.getData(n && n.dataType);
      a && Jh(a, n, "emphasis");
    }, r.prototype.downplay = function(t, e, i, n) {
      var a = t.getData(n && n.dataType);
      a && Jh(a, n, "normal");
    }, r.prototype.remove = function(t, e) {
      this.group.removeAll();
    }, r.prototype.dispose = function(t, e) {
    }, r.prototype.updateView = function(t, e, i, n) {
      this.render(t, e, i, n);
    }, r.prototype.updateLayout = function(t, e, i, n) {
      this.render(t, e, i, n);
    }, r.prototype.updateVisual = function(t, e, i, n) {
      this.render(t, e, i, n);
    }, r.prototype.eachRendered = function(t) {
      xo(this.group, t);
    }, r.markUpdateMethod = function(t, e) {
      qp(t).updateMethod = e;
    }, r.protoInitialize = (function() {
      var t = r.prototype;
      t.type = "chart";
    })(), r;
  })()
);
function Qh(r, t, e) {
  r && Su(r) && (t === "emphasis" ? qa : Ka)(r, e);
}
function Jh(r, t, e) {
  var i = Gr(r, t), n = t && t.highlightKey != null ? u_(t.highlightKey) : null;
  i != null ? D(Lt(i), function(a) {
    Qh(r.getItemGraphicEl(a), e, n);
  }) : r.eachItemGraphicEl(function(a) {
    Qh(a, e, n);
  });
}
al(ce);
co(ce);
function bw(r) {
  return ww(r.model);
}
function xw(r) {
  var t = r.model, e = r.ecModel, i = r.api, n = r.payload, a = t.pipelineContext.progressiveRender, o = r.view, s = n && qp(n).updateMethod, u = a ? "incrementalPrepareRender" : s && o[s] ? s : "render";
  return u !== "render" && o[u](t, e, i, n), Tw[u];
}
var Tw = {
  incrementalPrepareRender: {
    progress: function(r, t) {
      t.view.incrementalRender(r, t.model, t.ecModel, t.api, t.payload);
    }
  },
  render: {
    // Put view.render in `progress` to support appendData. But in this case
    // view.render should not be called in reset, otherwise it will be called
    // twise. Use `forceFirstProgress` to make sure that view.render is called
    // in any cases.
    forceFirstProgress: !0,
    progress: function(r, t) {
      t.view.render(t.model, t.ecModel, t.api, t.payload);
    }
  }
};
function Kp(r, t, e, i, n) {
  var a = r.getArea(), o = a.x, s = a.y, u = a.width, l = a.height, f = e.get(["lineStyle", "width"]) || 0;
  o -= f / 2, s -= f / 2, u += f, l += f, u = Math.ceil(u), o !== Math.floor(o) && (o = Math.floor(o), u++);
  var h = new St({
    shape: {
      x: o,
      y: s,
      width: u,
      height: l
    }
  });
  if (t) {
    var c = r.getBaseAxis(), v = c.isHorizontal(), d = c.inverse;
    v ? (d && (h.shape.x += u), h.shape.width = 0) : (d || (h.shape.y += l), h.shape.height = 0);
    var y = X(n) ? function(p) {
      n(p, h);
    } : null;
    ze(h, {
      shape: {
        width: u,
        height: l,
        x: o,
        y: s
      }
    }, e, null, i, y);
  }
  return h;
}
function Qp(r, t, e) {
  var i = r.getArea(), n = gt(i.r0, 1), a = gt(i.r, 1), o = new Di({
    shape: {
      cx: gt(r.cx, 1),
      cy: gt(r.cy, 1),
      r0: n,
      r: a,
      startAngle: i.startAngle,
      endAngle: i.endAngle,
      clockwise: i.clockwise
    }
  });
  if (t) {
    var s = r.getBaseAxis().dim === "angle";
    s ? o.shape.endAngle = i.startAngle : o.shape.r = n, ze(o, {
      shape: {
        endAngle: i.endAngle,
        r: a
      }
    }, e);
  }
  return o;
}
function Cw(r, t, e, i, n) {
  if (r) {
    if (r.type === "polar")
      return Qp(r, t, e);
    if (r.type === "cartesian2d")
      return Kp(r, t, e, i, n);
  } else return null;
  return null;
}
function $l(r, t) {
  return r.type === t;
}
function jh(r, t) {
  if (r.length === t.length) {
    for (var e = 0; e < r.length; e++)
      if (r[e] !== t[e])
        return;
    return !0;
  }
}
function tv(r) {
  for (var t = 1 / 0, e = 1 / 0, i = -1 / 0, n = -1 / 0, a = 0; a < r.length; ) {
    var o = r[a++], s = r[a++];
    isNaN(o) || (t = Math.min(o, t), i = Math.max(o, i)), isNaN(s) || (e = Math.min(s, e), n = Math.max(s, n));
  }
  return [[t, e], [i, n]];
}
function ev(r, t) {
  var e = tv(r), i = e[0], n = e[1], a = tv(t), o = a[0], s = a[1];
  return Math.max(Math.abs(i[0] - o[0]), Math.abs(i[1] - o[1]), Math.abs(n[0] - s[0]), Math.abs(n[1] - s[1]));
}
function rv(r) {
  return ht(r) ? r : r ? 0.5 : 0;
}
function Dw(r, t, e) {
  if (!e.valueDim)
    return [];
  for (var i = t.count(), n = ke(i * 2), a = 0; a < i; a++) {
    var o = Xp(e, r, t, a);
    n[a * 2] = o[0], n[a * 2 + 1] = o[1];
  }
  return n;
}
function qe(r, t, e, i, n) {
  var a = e.getBaseAxis(), o = a.dim === "x" || a.dim === "radius" ? 0 : 1, s = [], u = 0, l = [], f = [], h = [], c = [];
  if (n) {
    for (u = 0; u < r.length; u += 2) {
      var v = t || r;
      !isNaN(v[u]) && !isNaN(v[u + 1]) && c.push(r[u], r[u + 1]);
    }
    r = c;
  }
  for (u = 0; u < r.length - 2; u += 2)
    switch (h[0] = r[u + 2], h[1] = r[u + 3], f[0] = r[u], f[1] = r[u + 1], s.push(f[0], f[1]), i) {
      case "end":
        l[o] = h[o], l[1 - o] = f[1 - o], s.push(l[0], l[1]);
        break;
      case "middle":
        var d = (f[o] + h[o]) / 2, y = [];
        l[o] = y[o] = d, l[1 - o] = f[1 - o], y[1 - o] = h[1 - o], s.push(l[0], l[1]), s.push(y[0], y[1]);
        break;
      default:
        l[o] = f[o], l[1 - o] = h[1 - o], s.push(l[0], l[1]);
    }
  return s.push(r[u++], r[u++]), s;
}
function Mw(r, t) {
  var e = [], i = r.length, n, a;
  function o(f, h, c) {
    var v = f.coord, d = (c - v) / (h.coord - v), y = Am(d, [f.color, h.color]);
    return {
      coord: c,
      color: y
    };
  }
  for (var s = 0; s < i; s++) {
    var u = r[s], l = u.coord;
    if (l < 0)
      n = u;
    else if (l > t) {
      a ? e.push(o(a, u, t)) : n && e.push(o(n, u, 0), o(n, u, t));
      break;
    } else
      n && (e.push(o(n, u, 0)), n = null), e.push(u), a = u;
  }
  return e;
}
function Aw(r, t, e) {
  var i = r.getVisual("visualMeta");
  if (!(!i || !i.length || !r.count()) && t.type === "cartesian2d") {
    for (var n, a, o = i.length - 1; o >= 0; o--) {
      var s = r.getDimensionInfo(i[o].dimension);
      if (n = s && s.coordDim, n === "x" || n === "y") {
        a = i[o];
        break;
      }
    }
    if (a) {
      var u = t.getAxis(n), l = W(a.stops, function(_) {
        return {
          coord: u.toGlobalCoord(u.dataToCoord(_.value)),
          color: _.color
        };
      }), f = l.length, h = a.outerColors.slice();
      f && l[0].coord > l[f - 1].coord && (l.reverse(), h.reverse());
      var c = Mw(l, n === "x" ? e.getWidth() : e.getHeight()), v = c.length;
      if (!v && f)
        return l[0].coord < 0 ? h[1] ? h[1] : l[f - 1].color : h[0] ? h[0] : l[0].color;
      var d = 10, y = c[0].coord - d, p = c[v - 1].coord + d, g = p - y;
      if (g < 1e-3)
        return "transparent";
      D(c, function(_) {
        _.offset = (_.coord - y) / g;
      }), c.push({
        // NOTE: inRangeStopLen may still be 0 if stoplen is zero.
        offset: v ? c[v - 1].offset : 0.5,
        color: h[1] || "transparent"
      }), c.unshift({
        offset: v ? c[0].offset : 0.5,
        color: h[0] || "transparent"
      });
      var m = new Xd(0, 0, 0, 0, c, !0);
      return m[n] = y, m[n + "2"] = p, m;
    }
  }
}
function Lw(r, t, e) {
  var i = r.get("showAllSymbol"), n = i === "auto";
  if (!(i && !n)) {
    var a = e.getAxesByScale("ordinal")[0];
    if (a && !(n && Iw(a, t))) {
      var o = t.mapDimension(a.dim), s = {};
      return D(a.getViewLabels(), function(u) {
        var l = a.scale.getRawOrdinalNumber(u.tickValue);
        s[l] = 1;
      }), function(u) {
        return !s.hasOwnProperty(t.get(o, u));
      };
    }
  }
}
function Iw(r, t) {
  var e = r.getExtent(), i = Math.abs(e[1] - e[0]) / r.scale.count();
  isNaN(i) && (i = 0);
  for (var n = t.count(), a = Math.max(1, Math.round(n / 5)), o = 0; o < n; o += a)
    if (Yl.getSymbolSize(
      t,
      o
      // Only for cartesian, where `isHorizontal` exists.
    )[r.isHorizontal() ? 1 : 0] * 1.5 > i)
      return !1;
  return !0;
}
function Pw(r, t) {
  return isNaN(r) || isNaN(t);
}
function Rw(r) {
  for (var t = r.length / 2; t > 0 && Pw(r[t * 2 - 2], r[t * 2 - 1]); t--)
    ;
  return t - 1;
}
function iv(r, t) {
  return [r[t * 2], r[t * 2 + 1]];
}
function Ew(r, t, e) {
  for (var i = r.length / 2, n = e === "x" ? 0 : 1, a, o, s = 0, u = -1, l = 0; l < i; l++)
    if (o = r[l * 2 + n], !(isNaN(o) || isNaN(r[l * 2 + 1 - n]))) {
      if (l === 0) {
        a = o;
        continue;
      }
      if (a <= t && o >= t || a >= t && o <= t) {
        u = l;
        break;
      }
      s = l, a = o;
    }
  return {
    range: [s, u],
    t: (t - a) / (o - a)
  };
}
function Jp(r) {
  if (r.get(["endLabel", "show"]))
    return !0;
  for (var t = 0; t < xe.length; t++)
    if (r.get([xe[t], "endLabel", "show"]))
      return !0;
  return !1;
}
function Cs(r, t, e, i) {
  if ($l(t, "cartesian2d")) {
    var n = i.getModel("endLabel"), a = n.get("valueAnimation"), o = i.getData(), s = {
      lastFrameIndex: 0
    }, u = Jp(i) ? function(v, d) {
      r._endLabelOnDuring(v, d, o, s, a, n, t);
    } : null, l = t.getBaseAxis().isHorizontal(), f = Kp(t, e, i, function() {
      var v = r._endLabel;
      v && e && s.originalX != null && v.attr({
        x: s.originalX,
        y: s.originalY
      });
    }, u);
    if (!i.get("clip", !0)) {
      var h = f.shape, c = Math.max(h.width, h.height);
      l ? (h.y -= c, h.height += c * 2) : (h.x -= c, h.width += c * 2);
    }
    return u && u(1, f), f;
  } else
    return Qp(t, e, i);
}
function kw(r, t) {
  var e = t.getBaseAxis(), i = e.isHorizontal(), n = e.inverse, a = i ? n ? "right" : "left" : "center", o = i ? "middle" : n ? "top" : "bottom";
  return {
    normal: {
      align: r.get("align") || a,
      verticalAlign: r.get("verticalAlign") || o
    }
  };
}
var Ow = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      return r !== null && r.apply(this, arguments) || this;
    }
    return t.prototype.init = function() {
      var e = new It(), i = new cw();
      this.group.add(i.group), this._symbolDraw = i, this._lineGroup = e, this._changePolyState = vt(this._changePolyState, this);
    }, t.prototype.render = function(e, i, n) {
      var a = e.coordinateSystem, o = this.group, s = e.getData(), u = e.getModel("lineStyle"), l = e.getModel("areaStyle"), f = s.getLayout("points") || [], h = a.type === "polar", c = this._coordSys, v = this._symbolDraw, d = this._polyline, y = this._polygon, p = this._lineGroup, g = !i.ssr && e.get("animation"), m = !l.isEmpty(), _ = l.get("origin"), S = Yp(a, s, _), b = m && Dw(a, s, S), w = e.get("showSymbol"), x = e.get("connectNulls"), C = w && !h && Lw(e, s, a), M = this._data;
      M && M.eachItemGraphicEl(function(ct, oe) {
        ct.__temp && (o.remove(ct), M.setItemGraphicEl(oe, null));
      }), w || v.remove(), o.add(p);
      var A = h ? !1 : e.get("step"), T;
      a && a.getArea && e.get("clip", !0) && (T = a.getArea(), T.width != null ? (T.x -= 0.1, T.y -= 0.1, T.width += 0.2, T.height += 0.2) : T.r0 && (T.r0 -= 0.5, T.r += 0.5)), this._clipShapeForSymbol = T;
      var L = Aw(s, a, n) || s.getVisual("style")[s.getVisual("drawType")];
      if (!(d && c.type === a.type && A === this._step))
        w && v.updateData(s, {
          isIgnore: C,
          clipShape: T,
          disableAnimation: !0,
          getSymbolPoint: function(ct) {
            return [f[ct * 2], f[ct * 2 + 1]];
          }
        }), g && this._initSymbolLabelAnimation(s, a, T), A && (b && (b = qe(b, f, a, A, x)), f = qe(f, null, a, A, x)), d = this._newPolyline(f), m ? y = this._newPolygon(f, b) : y && (p.remove(y), y = this._polygon = null), h || this._initOrUpdateEndLabel(e, a, Ur(L)), p.setClipPath(Cs(this, a, !0, e));
      else {
        m && !y ? y = this._newPolygon(f, b) : y && !m && (p.remove(y), y = this._polygon = null), h || this._initOrUpdateEndLabel(e, a, Ur(L));
        var I = p.getClipPath();
        if (I) {
          var P = Cs(this, a, !1, e);
          ze(I, {
            shape: P.shape
          }, e);
        } else
          p.setClipPath(Cs(this, a, !0, e));
        w && v.updateData(s, {
          isIgnore: C,
          clipShape: T,
          disableAnimation: !0,
          getSymbolPoint: function(ct) {
            return [f[ct * 2], f[ct * 2 + 1]];
          }
        }), (!jh(this._stackedOnPoints, b) || !jh(this._points, f)) && (g ? this._doUpdateAnimation(s, b, a, n, A, _, x) : (A && (b && (b = qe(b, f, a, A, x)), f = qe(f, null, a, A, x)), d.setShape({
          points: f
        }), y && y.setShape({
          points: f,
          stackedOnPoints: b
        })));
      }
      var R = e.getModel("emphasis"), E = R.get("focus"), H = R.get("blurScope"), k = R.get("disabled");
      if (d.useStyle(ot(
        // Use color in lineStyle first
        u.getLineStyle(),
        {
          fill: "none",
          stroke: L,
          lineJoin: "bevel"
        }
      )), _u(d, e, "lineStyle"), d.style.lineWidth > 0 && e.get(["emphasis", "lineStyle", "width"]) === "bolder") {
        var N = d.getState("emphasis").style;
        N.lineWidth = +d.style.lineWidth + 1;
      }
      tt(d).seriesIndex = e.seriesIndex, Qa(d, E, H, k);
      var G = rv(e.get("smooth")), $ = e.get("smoothMonotone");
      if (d.setShape({
        smooth: G,
        smoothMonotone: $,
        connectNulls: x
      }), y) {
        var K = s.getCalculationInfo("stackedOnSeries"), nt = 0;
        y.useStyle(ot(l.getAreaStyle(), {
          fill: L,
          opacity: 0.7,
          lineJoin: "bevel",
          decal: s.getVisual("style").decal
        })), K && (nt = rv(K.get("smooth"))), y.setShape({
          smooth: G,
          stackedOnSmooth: nt,
          smoothMonotone: $,
          connectNulls: x
        }), _u(y, e, "areaStyle"), tt(y).seriesIndex = e.seriesIndex, Qa(y, E, H, k);
      }
      var lt = this._changePolyState;
      s.eachItemGraphicEl(function(ct) {
        ct && (ct.onHoverStateChange = lt);
      }), this._polyline.onHoverStateChange = lt, this._data = s, this._coordSys = a, this._stackedOnPoints = b, this._points = f, this._step = A, this._valueOrigin = _, e.get("triggerLineEvent") && (this.packEventData(e, d), y && this.packEventData(e, y));
    }, t.prototype.packEventData = function(e, i) {
      tt(i).eventData = {
        componentType: "series",
        componentSubType: "line",
        componentIndex: e.componentIndex,
        seriesIndex: e.seriesIndex,
        seriesName: e.name,
        seriesType: "line"
      };
    }, t.prototype.highlight = function(e, i, n, a) {
      var o = e.getData(), s = Gr(o, a);
      if (this._changePolyState("emphasis"), !(s instanceof Array) && s != null && s >= 0) {
        var u = o.getLayout("points"), l = o.getItemGraphicEl(s);
        if (!l) {
          var f = u[s * 2], h = u[s * 2 + 1];
          if (isNaN(f) || isNaN(h) || this._clipShapeForSymbol && !this._clipShapeForSymbol.contain(f, h))
            return;
          var c = e.get("zlevel") || 0, v = e.get("z") || 0;
          l = new Yl(o, s), l.x = f, l.y = h, l.setZ(c, v);
          var d = l.getSymbolPath().getTextContent();
          d && (d.zlevel = c, d.z = v, d.z2 = this._polyline.z2 + 1), l.__temp = !0, o.setItemGraphicEl(s, l), l.stopSymbolAnimation(!0), this.group.add(l);
        }
        l.highlight();
      } else
        ce.prototype.highlight.call(this, e, i, n, a);
    }, t.prototype.downplay = function(e, i, n, a) {
      var o = e.getData(), s = Gr(o, a);
      if (this._changePolyState("normal"), s != null && s >= 0) {
        var u = o.getItemGraphicEl(s);
        u && (u.__temp ? (o.setItemGraphicEl(s, null), this.group.remove(u)) : u.downplay());
      } else
        ce.prototype.downplay.call(this, e, i, n, a);
    }, t.prototype._changePolyState = function(e) {
      var i = this._polygon;
      ih(this._polyline, e), i && ih(i, e);
    }, t.prototype._newPolyline = function(e) {
      var i = this._polyline;
      return i && this._lineGroup.remove(i), i = new mw({
        shape: {
          points: e
        },
        segmentIgnoreThreshold: 2,
        z2: 10
      }), this._lineGroup.add(i), this._polyline = i, i;
    }, t.prototype._newPolygon = function(e, i) {
      var n = this._polygon;
      return n && this._lineGroup.remove(n), n = new Sw({
        shape: {
          points: e,
          stackedOnPoints: i
        },
        segmentIgnoreThreshold: 2
      }), this._lineGroup.add(n), this._polygon = n, n;
    }, t.prototype._initSymbolLabelAnimation = function(e, i, n) {
      var a, o, s = i.getBaseAxis(), u = s.inverse;
      i.type === "cartesian2d" ? (a = s.isHorizontal(), o = !1) : i.type === "polar" && (a = s.dim === "angle", o = !0);
      var l = e.hostModel, f = l.get("animationDuration");
      X(f) && (f = f(null));
      var h = l.get("animationDelay") || 0, c = X(h) ? h(null) : h;
      e.eachItemGraphicEl(function(v, d) {
        var y = v;
        if (y) {
          var p = [v.x, v.y], g = void 0, m = void 0, _ = void 0;
          if (n)
            if (o) {
              var S = n, b = i.pointToCoord(p);
              a ? (g = S.startAngle, m = S.endAngle, _ = -b[1] / 180 * Math.PI) : (g = S.r0, m = S.r, _ = b[0]);
            } else {
              var w = n;
              a ? (g = w.x, m = w.x + w.width, _ = v.x) : (g = w.y + w.height, m = w.y, _ = v.y);
            }
          var x = m === g ? 0 : (_ - g) / (m - g);
          u && (x = 1 - x);
          var C = X(h) ? h(d) : f * x + c, M = y.getSymbolPath(), A = M.getTextContent();
          y.attr({
            scaleX: 0,
            scaleY: 0
          }), y.animateTo({
            scaleX: 1,
            scaleY: 1
          }, {
            duration: 200,
            setToFinal: !0,
            delay: C
          }), A && A.animateFrom({
            style: {
              opacity: 0
            }
          }, {
            duration: 300,
            delay: C
          }), M.disableLabelAnimation = !0;
        }
      });
    }, t.prototype._initOrUpdateEndLabel = function(e, i, n) {
      var a = e.getModel("endLabel");
      if (Jp(e)) {
        var o = e.getData(), s = this._polyline, u = o.getLayout("points");
        if (!u) {
          s.removeTextContent(), this._endLabel = null;
          return;
        }
        var l = this._endLabel;
        l || (l = this._endLabel = new Xt({
          z2: 200
          // should be higher than item symbol
        }), l.ignoreClip = !0, s.setTextContent(this._endLabel), s.disableLabelAnimation = !0);
        var f = Rw(u);
        f >= 0 && (Ll(s, Co(e, "endLabel"), {
          inheritColor: n,
          labelFetcher: e,
          labelDataIndex: f,
          defaultText: function(h, c, v) {
            return v != null ? Up(o, v) : Ul(o, h);
          },
          enableTextSetter: !0
        }, kw(a, i)), s.textConfig.position = null);
      } else this._endLabel && (this._polyline.removeTextContent(), this._endLabel = null);
    }, t.prototype._endLabelOnDuring = function(e, i, n, a, o, s, u) {
      var l = this._endLabel, f = this._polyline;
      if (l) {
        e < 1 && a.originalX == null && (a.originalX = l.x, a.originalY = l.y);
        var h = n.getLayout("points"), c = n.hostModel, v = c.get("connectNulls"), d = s.get("precision"), y = s.get("distance") || 0, p = u.getBaseAxis(), g = p.isHorizontal(), m = p.inverse, _ = i.shape, S = m ? g ? _.x : _.y + _.height : g ? _.x + _.width : _.y, b = (g ? y : 0) * (m ? -1 : 1), w = (g ? 0 : -y) * (m ? -1 : 1), x = g ? "x" : "y", C = Ew(h, S, x), M = C.range, A = M[1] - M[0], T = void 0;
        if (A >= 1) {
          if (A > 1 && !v) {
            var L = iv(h, M[0]);
            l.attr({
              x: L[0] + b,
              y: L[1] + w
            }), o && (T = c.getRawValue(M[0]));
          } else {
            var L = f.getPointOn(S, x);
            L && l.attr({
              x: L[0] + b,
              y: L[1] + w
            });
            var I = c.getRawValue(M[0]), P = c.getRawValue(M[1]);
            o && (T = V0(n, d, I, P, C.t));
          }
          a.lastFrameIndex = M[0];
        } else {
          var R = e === 1 || a.lastFrameIndex > 0 ? M[0] : 0, L = iv(h, R);
          o && (T = c.getRawValue(R)), l.attr({
            x: L[0] + b,
            y: L[1] + w
          });
        }
        if (o) {
          var E = Do(l);
          typeof E.setLabelText == "function" && E.setLabelText(T);
        }
      }
    }, t.prototype._doUpdateAnimation = function(e, i, n, a, o, s, u) {
      var l = this._polyline, f = this._polygon, h = e.hostModel, c = yw(this._data, e, this._stackedOnPoints, i, this._coordSys, n, this._valueOrigin), v = c.current, d = c.stackedOnCurrent, y = c.next, p = c.stackedOnNext;
      if (o && (d = qe(c.stackedOnCurrent, c.current, n, o, u), v = qe(c.current, null, n, o, u), p = qe(c.stackedOnNext, c.next, n, o, u), y = qe(c.next, null, n, o, u)), ev(v, y) > 3e3 || f && ev(d, p) > 3e3) {
        l.stopAnimation(), l.setShape({
          points: y
        }), f && (f.stopAnimation(), f.setShape({
          points: y,
          stackedOnPoints: p
        }));
        return;
      }
      l.shape.__points = c.current, l.shape.points = v;
      var g = {
        shape: {
          points: y
        }
      };
      c.current !== v && (g.shape.__points = c.next), l.stopAnimation(), ne(l, g, h), f && (f.setShape({
        // Reuse the points with polyline.
        points: v,
        stackedOnPoints: d
      }), f.stopAnimation(), ne(f, {
        shape: {
          stackedOnPoints: p
        }
      }, h), l.shape.points !== f.shape.points && (f.shape.points = l.shape.points));
      for (var m = [], _ = c.status, S = 0; S < _.length; S++) {
        var b = _[S].cmd;
        if (b === "=") {
          var w = e.getItemGraphicEl(_[S].idx1);
          w && m.push({
            el: w,
            ptIdx: S
            // Index of points
          });
        }
      }
      l.animators && l.animators.length && l.animators[0].during(function() {
        f && f.dirtyShape();
        for (var x = l.shape.__points, C = 0; C < m.length; C++) {
          var M = m[C].el, A = m[C].ptIdx * 2;
          M.x = x[A], M.y = x[A + 1], M.markRedraw();
        }
      });
    }, t.prototype.remove = function(e) {
      var i = this.group, n = this._data;
      this._lineGroup.removeAll(), this._symbolDraw.remove(!0), n && n.eachItemGraphicEl(function(a, o) {
        a.__temp && (i.remove(a), n.setItemGraphicEl(o, null));
      }), this._polyline = this._polygon = this._coordSys = this._points = this._stackedOnPoints = this._endLabel = this._data = null;
    }, t.type = "line", t;
  })(ce)
);
function Bw(r, t) {
  return {
    seriesType: r,
    plan: Xl(),
    reset: function(e) {
      var i = e.getData(), n = e.coordinateSystem;
      if (e.pipelineContext, !!n) {
        var a = W(n.dimensions, function(h) {
          return i.mapDimension(h);
        }).slice(0, 2), o = a.length, s = i.getCalculationInfo("stackResultDimension");
        bi(i, a[0]) && (a[0] = s), bi(i, a[1]) && (a[1] = s);
        var u = i.getStore(), l = i.getDimensionIndex(a[0]), f = i.getDimensionIndex(a[1]);
        return o && {
          progress: function(h, c) {
            for (var v = h.end - h.start, d = ke(v * o), y = [], p = [], g = h.start, m = 0; g < h.end; g++) {
              var _ = void 0;
              if (o === 1) {
                var S = u.get(l, g);
                _ = n.dataToPoint(S, null, p);
              } else
                y[0] = u.get(l, g), y[1] = u.get(f, g), _ = n.dataToPoint(y, null, p);
              d[m++] = _[0], d[m++] = _[1];
            }
            c.setLayout("points", d);
          }
        };
      }
    }
  };
}
var Nw = {
  average: function(r) {
    for (var t = 0, e = 0, i = 0; i < r.length; i++)
      isNaN(r[i]) || (t += r[i], e++);
    return e === 0 ? NaN : t / e;
  },
  sum: function(r) {
    for (var t = 0, e = 0; e < r.length; e++)
      t += r[e] || 0;
    return t;
  },
  max: function(r) {
    for (var t = -1 / 0, e = 0; e < r.length; e++)
      r[e] > t && (t = r[e]);
    return isFinite(t) ? t : NaN;
  },
  min: function(r) {
    for (var t = 1 / 0, e = 0; e < r.length; e++)
      r[e] < t && (t = r[e]);
    return isFinite(t) ? t : NaN;
  },
  // TODO
  // Median
  nearest: function(r) {
    return r[0];
  }
}, Fw = function(r) {
  return Math.round(r.length / 2);
};
function jp(r) {
  return {
    seriesType: r,
    // FIXME:TS never used, so comment it
    // modifyOutputEnd: true,
    reset: function(t, e, i) {
      var n = t.getData(), a = t.get("sampling"), o = t.coordinateSystem, s = n.count();
      if (s > 10 && o.type === "cartesian2d" && a) {
        var u = o.getBaseAxis(), l = o.getOtherAxis(u), f = u.getExtent(), h = i.getDevicePixelRatio(), c = Math.abs(f[1] - f[0]) * (h || 1), v = Math.round(s / c);
        if (isFinite(v) && v > 1) {
          a === "lttb" ? t.setData(n.lttbDownSample(n.mapDimension(l.dim), 1 / v)) : a === "minmax" && t.setData(n.minmaxDownSample(n.mapDimension(l.dim), 1 / v));
          var d = void 0;
          z(a) ? d = Nw[a] : X(a) && (d = a), d && t.setData(n.downSample(n.mapDimension(l.dim), 1 / v, d, Fw));
        }
      }
    }
  };
}
function zw(r) {
  r.registerChartView(Ow), r.registerSeriesModel(hw), r.registerLayout(Bw("line")), r.registerVisual({
    seriesType: "line",
    reset: function(t) {
      var e = t.getData(), i = t.getModel("lineStyle").getLineStyle();
      i && !i.stroke && (i.stroke = e.getVisual("style").fill), e.setVisual("legendLineStyle", i);
    }
  }), r.registerProcessor(r.PRIORITY.PROCESSOR.STATISTIC, jp("line"));
}
var Hw = "__ec_stack_";
function tg(r) {
  return r.get("stack") || Hw + r.seriesIndex;
}
function Zl(r) {
  return r.dim + r.index;
}
function eg(r, t) {
  var e = [];
  return t.eachSeriesByType(r, function(i) {
    ig(i) && e.push(i);
  }), e;
}
function Vw(r) {
  var t = {};
  D(r, function(u) {
    var l = u.coordinateSystem, f = l.getBaseAxis();
    if (!(f.type !== "time" && f.type !== "value"))
      for (var h = u.getData(), c = f.dim + "_" + f.index, v = h.getDimensionIndex(h.mapDimension(f.dim)), d = h.getStore(), y = 0, p = d.count(); y < p; ++y) {
        var g = d.get(v, y);
        t[c] ? t[c].push(g) : t[c] = [g];
      }
  });
  var e = {};
  for (var i in t)
    if (t.hasOwnProperty(i)) {
      var n = t[i];
      if (n) {
        n.sort(function(u, l) {
          return u - l;
        });
        for (var a = null, o = 1; o < n.length; ++o) {
          var s = n[o] - n[o - 1];
          s > 0 && (a = a === null ? s : Math.min(a, s));
        }
        e[i] = a;
      }
    }
  return e;
}
function rg(r) {
  var t = Vw(r), e = [];
  return D(r, function(i) {
    var n = i.coordinateSystem, a = n.getBaseAxis(), o = a.getExtent(), s;
    if (a.type === "category")
      s = a.getBandWidth();
    else if (a.type === "value" || a.type === "time") {
      var u = a.dim + "_" + a.index, l = t[u], f = Math.abs(o[1] - o[0]), h = a.scale.getExtent(), c = Math.abs(h[1] - h[0]);
      s = l ? f / c * l : f;
    } else {
      var v = i.getData();
      s = Math.abs(o[1] - o[0]) / v.count();
    }
    var d = At(i.get("barWidth"), s), y = At(i.get("barMaxWidth"), s), p = At(
      // barMinWidth by default is 0.5 / 1 in cartesian. Because in value axis,
      // the auto-calculated bar width might be less than 0.5 / 1.
      i.get("barMinWidth") || (ng(i) ? 0.5 : 1),
      s
    ), g = i.get("barGap"), m = i.get("barCategoryGap");
    e.push({
      bandWidth: s,
      barWidth: d,
      barMaxWidth: y,
      barMinWidth: p,
      barGap: g,
      barCategoryGap: m,
      axisKey: Zl(a),
      stackId: tg(i)
    });
  }), Gw(e);
}
function Gw(r) {
  var t = {};
  D(r, function(i, n) {
    var a = i.axisKey, o = i.bandWidth, s = t[a] || {
      bandWidth: o,
      remainedWidth: o,
      autoWidthCount: 0,
      categoryGap: null,
      gap: "20%",
      stacks: {}
    }, u = s.stacks;
    t[a] = s;
    var l = i.stackId;
    u[l] || s.autoWidthCount++, u[l] = u[l] || {
      width: 0,
      maxWidth: 0
    };
    var f = i.barWidth;
    f && !u[l].width && (u[l].width = f, f = Math.min(s.remainedWidth, f), s.remainedWidth -= f);
    var h = i.barMaxWidth;
    h && (u[l].maxWidth = h);
    var c = i.barMinWidth;
    c && (u[l].minWidth = c);
    var v = i.barGap;
    v != null && (s.gap = v);
    var d = i.barCategoryGap;
    d != null && (s.categoryGap = d);
  });
  var e = {};
  return D(t, function(i, n) {
    e[n] = {};
    var a = i.stacks, o = i.bandWidth, s = i.categoryGap;
    if (s == null) {
      var u = ft(a).length;
      s = Math.max(35 - u * 4, 15) + "%";
    }
    var l = At(s, o), f = At(i.gap, 1), h = i.remainedWidth, c = i.autoWidthCount, v = (h - l) / (c + (c - 1) * f);
    v = Math.max(v, 0), D(a, function(g) {
      var m = g.maxWidth, _ = g.minWidth;
      if (g.width) {
        var S = g.width;
        m && (S = Math.min(S, m)), _ && (S = Math.max(S, _)), g.width = S, h -= S + f * S, c--;
      } else {
        var S = v;
        m && m < S && (S = Math.min(m, h)), _ && _ > S && (S = _), S !== v && (g.width = S, h -= S + f * S, c--);
      }
    }), v = (h - l) / (c + (c - 1) * f), v = Math.max(v, 0);
    var d = 0, y;
    D(a, function(g, m) {
      g.width || (g.width = v), y = g, d += g.width * (1 + f);
    }), y && (d -= y.width * f);
    var p = -d / 2;
    D(a, function(g, m) {
      e[n][m] = e[n][m] || {
        bandWidth: o,
        offset: p,
        width: g.width
      }, p += g.width * (1 + f);
    });
  }), e;
}
function Ww(r, t, e) {
  if (r && t) {
    var i = r[Zl(t)];
    return i;
  }
}
function Uw(r, t) {
  var e = eg(r, t), i = rg(e);
  D(e, function(n) {
    var a = n.getData(), o = n.coordinateSystem, s = o.getBaseAxis(), u = tg(n), l = i[Zl(s)][u], f = l.offset, h = l.width;
    a.setLayout({
      bandWidth: l.bandWidth,
      offset: f,
      size: h
    });
  });
}
function Yw(r) {
  return {
    seriesType: r,
    plan: Xl(),
    reset: function(t) {
      if (ig(t)) {
        var e = t.getData(), i = t.coordinateSystem, n = i.getBaseAxis(), a = i.getOtherAxis(n), o = e.getDimensionIndex(e.mapDimension(a.dim)), s = e.getDimensionIndex(e.mapDimension(n.dim)), u = t.get("showBackground", !0), l = e.mapDimension(a.dim), f = e.getCalculationInfo("stackResultDimension"), h = bi(e, l) && !!e.getCalculationInfo("stackedOnSeries"), c = a.isHorizontal(), v = Xw(n, a), d = ng(t), y = t.get("barMinHeight") || 0, p = f && e.getDimensionIndex(f), g = e.getLayout("size"), m = e.getLayout("offset");
        return {
          progress: function(_, S) {
            for (var b = _.count, w = d && ke(b * 3), x = d && u && ke(b * 3), C = d && ke(b), M = i.master.getRect(), A = c ? M.width : M.height, T, L = S.getStore(), I = 0; (T = _.next()) != null; ) {
              var P = L.get(h ? p : o, T), R = L.get(s, T), E = v, H = void 0;
              h && (H = +P - L.get(o, T));
              var k = void 0, N = void 0, G = void 0, $ = void 0;
              if (c) {
                var K = i.dataToPoint([P, R]);
                if (h) {
                  var nt = i.dataToPoint([H, R]);
                  E = nt[0];
                }
                k = E, N = K[1] + m, G = K[0] - E, $ = g, Math.abs(G) < y && (G = (G < 0 ? -1 : 1) * y);
              } else {
                var K = i.dataToPoint([R, P]);
                if (h) {
                  var nt = i.dataToPoint([R, H]);
                  E = nt[1];
                }
                k = K[0] + m, N = E, G = g, $ = K[1] - E, Math.abs($) < y && ($ = ($ <= 0 ? -1 : 1) * y);
              }
              d ? (w[I] = k, w[I + 1] = N, w[I + 2] = c ? G : $, x && (x[I] = c ? M.x : k, x[I + 1] = c ? N : M.y, x[I + 2] = A), C[T] = T) : S.setItemLayout(T, {
                x: k,
                y: N,
                width: G,
                height: $
              }), I += 3;
            }
            d && S.setLayout({
              largePoints: w,
              largeDataIndices: C,
              largeBackgroundPoints: x,
              valueAxisHorizontal: c
            });
          }
        };
      }
    }
  };
}
function ig(r) {
  return r.coordinateSystem && r.coordinateSystem.type === "cartesian2d";
}
function ng(r) {
  return r.pipelineContext && r.pipelineContext.large;
}
function Xw(r, t) {
  var e = t.model.get("startValue");
  return e || (e = 0), t.toGlobalCoord(t.dataToCoord(t.type === "log" ? e > 0 ? e : 1 : e));
}
var Ou = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = t.type, e;
    }
    return t.prototype.getInitialData = function(e, i) {
      return El(null, this, {
        useEncodeDefaulter: !0
      });
    }, t.prototype.getMarkerPosition = function(e, i, n) {
      var a = this.coordinateSystem;
      if (a && a.clampData) {
        var o = a.clampData(e), s = a.dataToPoint(o);
        if (n)
          D(a.getAxes(), function(c, v) {
            if (c.type === "category" && i != null) {
              var d = c.getTicksCoords(), y = c.getTickModel().get("alignWithLabel"), p = o[v], g = i[v] === "x1" || i[v] === "y1";
              if (g && !y && (p += 1), d.length < 2)
                return;
              if (d.length === 2) {
                s[v] = c.toGlobalCoord(c.getExtent()[g ? 1 : 0]);
                return;
              }
              for (var m = void 0, _ = void 0, S = 1, b = 0; b < d.length; b++) {
                var w = d[b].coord, x = b === d.length - 1 ? d[b - 1].tickValue + S : d[b].tickValue;
                if (x === p) {
                  _ = w;
                  break;
                } else if (x < p)
                  m = w;
                else if (m != null && x > p) {
                  _ = (w + m) / 2;
                  break;
                }
                b === 1 && (S = x - d[0].tickValue);
              }
              _ == null && (m ? m && (_ = d[d.length - 1].coord) : _ = d[0].coord), s[v] = c.toGlobalCoord(_);
            }
          });
        else {
          var u = this.getData(), l = u.getLayout("offset"), f = u.getLayout("size"), h = a.getBaseAxis().isHorizontal() ? 0 : 1;
          s[h] += l + f / 2;
        }
        return s;
      }
      return [NaN, NaN];
    }, t.type = "series.__base_bar__", t.defaultOption = {
      // zlevel: 0,
      z: 2,
      coordinateSystem: "cartesian2d",
      legendHoverLink: !0,
      // stack: null
      // Cartesian coordinate system
      // xAxisIndex: 0,
      // yAxisIndex: 0,
      barMinHeight: 0,
      barMinAngle: 0,
      // cursor: null,
      large: !1,
      largeThreshold: 400,
      progressive: 3e3,
      progressiveChunkMode: "mod"
    }, t;
  })(Te)
);
Te.registerClass(Ou);
var $w = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = t.type, e;
    }
    return t.prototype.getInitialData = function() {
      return El(null, this, {
        useEncodeDefaulter: !0,
        createInvertedIndices: !!this.get("realtimeSort", !0) || null
      });
    }, t.prototype.getProgressive = function() {
      return this.get("large") ? this.get("progressive") : !1;
    }, t.prototype.getProgressiveThreshold = function() {
      var e = this.get("progressiveThreshold"), i = this.get("largeThreshold");
      return i > e && (e = i), e;
    }, t.prototype.brushSelector = function(e, i, n) {
      return n.rect(i.getItemLayout(e));
    }, t.type = "series.bar", t.dependencies = ["grid", "polar"], t.defaultOption = eS(Ou.defaultOption, {
      // If clipped
      // Only available on cartesian2d
      clip: !0,
      roundCap: !1,
      showBackground: !1,
      backgroundStyle: {
        color: "rgba(180, 180, 180, 0.2)",
        borderColor: null,
        borderWidth: 0,
        borderType: "solid",
        borderRadius: 0,
        shadowBlur: 0,
        shadowColor: null,
        shadowOffsetX: 0,
        shadowOffsetY: 0,
        opacity: 1
      },
      select: {
        itemStyle: {
          borderColor: "#212121"
        }
      },
      realtimeSort: !1
    }), t;
  })(Ou)
), io = "\0__throttleOriginMethod", nv = "\0__throttleRate", av = "\0__throttleType";
function ql(r, t, e) {
  var i, n = 0, a = 0, o = null, s, u, l, f;
  t = t || 0;
  function h() {
    a = (/* @__PURE__ */ new Date()).getTime(), o = null, r.apply(u, l || []);
  }
  var c = function() {
    for (var v = [], d = 0; d < arguments.length; d++)
      v[d] = arguments[d];
    i = (/* @__PURE__ */ new Date()).getTime(), u = this, l = v;
    var y = f || t, p = f || e;
    f = null, s = i - (p ? n : a) - y, clearTimeout(o), p ? o = setTimeout(h, y) : s >= 0 ? h() : o = setTimeout(h, -s), n = i;
  };
  return c.clear = function() {
    o && (clearTimeout(o), o = null);
  }, c.debounceNextCall = function(v) {
    f = v;
  }, c;
}
function ag(r, t, e, i) {
  var n = r[t];
  if (n) {
    var a = n[io] || n, o = n[av], s = n[nv];
    if (s !== e || o !== i) {
      if (e == null || !i)
        return r[t] = a;
      n = r[t] = ql(a, e, i === "debounce"), n[io] = a, n[av] = i, n[nv] = e;
    }
    return n;
  }
}
function Bu(r, t) {
  var e = r[t];
  e && e[io] && (e.clear && e.clear(), r[t] = e[io]);
}
var Zw = (
  /** @class */
  /* @__PURE__ */ (function() {
    function r() {
      this.cx = 0, this.cy = 0, this.r0 = 0, this.r = 0, this.startAngle = 0, this.endAngle = Math.PI * 2, this.clockwise = !0;
    }
    return r;
  })()
), ov = (
  /** @class */
  (function(r) {
    B(t, r);
    function t(e) {
      var i = r.call(this, e) || this;
      return i.type = "sausage", i;
    }
    return t.prototype.getDefaultShape = function() {
      return new Zw();
    }, t.prototype.buildPath = function(e, i) {
      var n = i.cx, a = i.cy, o = Math.max(i.r0 || 0, 0), s = Math.max(i.r, 0), u = (s - o) * 0.5, l = o + u, f = i.startAngle, h = i.endAngle, c = i.clockwise, v = Math.PI * 2, d = c ? h - f < v : f - h < v;
      d || (f = h - (c ? v : -v));
      var y = Math.cos(f), p = Math.sin(f), g = Math.cos(h), m = Math.sin(h);
      d ? (e.moveTo(y * o + n, p * o + a), e.arc(y * l + n, p * l + a, u, -Math.PI + f, f, !c)) : e.moveTo(y * s + n, p * s + a), e.arc(n, a, s, f, h, !c), e.arc(g * l + n, m * l + a, u, h - Math.PI * 2, h - Math.PI, !c), o !== 0 && e.arc(n, a, o, h, f, c);
    }, t;
  })(it)
);
function qw(r, t) {
  t = t || {};
  var e = t.isRoundCap;
  return function(i, n, a) {
    var o = n.position;
    if (!o || o instanceof Array)
      return za(i, n, a);
    var s = r(o), u = n.distance != null ? n.distance : 5, l = this.shape, f = l.cx, h = l.cy, c = l.r, v = l.r0, d = (c + v) / 2, y = l.startAngle, p = l.endAngle, g = (y + p) / 2, m = e ? Math.abs(c - v) / 2 : 0, _ = Math.cos, S = Math.sin, b = f + c * _(y), w = h + c * S(y), x = "left", C = "top";
    switch (s) {
      case "startArc":
        b = f + (v - u) * _(g), w = h + (v - u) * S(g), x = "center", C = "top";
        break;
      case "insideStartArc":
        b = f + (v + u) * _(g), w = h + (v + u) * S(g), x = "center", C = "bottom";
        break;
      case "startAngle":
        b = f + d * _(y) + la(y, u + m, !1), w = h + d * S(y) + fa(y, u + m, !1), x = "right", C = "middle";
        break;
      case "insideStartAngle":
        b = f + d * _(y) + la(y, -u + m, !1), w = h + d * S(y) + fa(y, -u + m, !1), x = "left", C = "middle";
        break;
      case "middle":
        b = f + d * _(g), w = h + d * S(g), x = "center", C = "middle";
        break;
      case "endArc":
        b = f + (c + u) * _(g), w = h + (c + u) * S(g), x = "center", C = "bottom";
        break;
      case "insideEndArc":
        b = f + (c - u) * _(g), w = h + (c - u) * S(g), x = "center", C = "top";
        break;
      case "endAngle":
        b = f + d * _(p) + la(p, u + m, !0), w = h + d * S(p) + fa(p, u + m, !0), x = "left", C = "middle";
        break;
      case "insideEndAngle":
        b = f + d * _(p) + la(p, -u + m, !0), w = h + d * S(p) + fa(p, -u + m, !0), x = "right", C = "middle";
        break;
      default:
        return za(i, n, a);
    }
    return i = i || {}, i.x = b, i.y = w, i.align = x, i.verticalAlign = C, i;
  };
}
function Kw(r, t, e, i) {
  if (ht(i)) {
    r.setTextConfig({
      rotation: i
    });
    return;
  } else if (F(t)) {
    r.setTextConfig({
      rotation: 0
    });
    return;
  }
  var n = r.shape, a = n.clockwise ? n.startAngle : n.endAngle, o = n.clockwise ? n.endAngle : n.startAngle, s = (a + o) / 2, u, l = e(t);
  switch (l) {
    case "startArc":
    case "insideStartArc":
    case "middle":
    case "insideEndArc":
    case "endArc":
      u = s;
      break;
    case "startAngle":
    case "insideStartAngle":
      u = a;
      break;
    case "endAngle":
    case "insideEndAngle":
      u = o;
      break;
    default:
      r.setTextConfig({
        rotation: 0
      });
      return;
  }
  var f = Math.PI * 1.5 - u;
  l === "middle" && f > Math.PI / 2 && f < Math.PI * 1.5 && (f -= Math.PI), r.setTextConfig({
    rotation: f
  });
}
function la(r, t, e) {
  return t * Math.sin(r) * (e ? -1 : 1);
}
function fa(r, t, e) {
  return t * Math.cos(r) * (e ? 1 : -1);
}
function Qw(r, t, e) {
  var i = r.get("borderRadius");
  if (i == null)
    return {
      cornerRadius: 0
    };
  F(i) || (i = [i, i, i, i]);
  var n = Math.abs(t.r || 0 - t.r0 || 0);
  return {
    cornerRadius: W(i, function(a) {
      return or(a, n);
    })
  };
}
var Ds = Math.max, Ms = Math.min;
function Jw(r, t) {
  var e = r.getArea && r.getArea();
  if ($l(r, "cartesian2d")) {
    var i = r.getBaseAxis();
    if (i.type !== "category" || !i.onBand) {
      var n = t.getLayout("bandWidth");
      i.isHorizontal() ? (e.x -= n, e.width += n * 2) : (e.y -= n, e.height += n * 2);
    }
  }
  return e;
}
var jw = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r.call(this) || this;
      return e.type = t.type, e._isFirstFrame = !0, e;
    }
    return t.prototype.render = function(e, i, n, a) {
      this._model = e, this._removeOnRenderedListener(n), this._updateDrawMode(e);
      var o = e.get("coordinateSystem");
      (o === "cartesian2d" || o === "polar") && (this._progressiveEls = null, this._isLargeDraw ? this._renderLarge(e, i, n) : this._renderNormal(e, i, n, a));
    }, t.prototype.incrementalPrepareRender = function(e) {
      this._clear(), this._updateDrawMode(e), this._updateLargeClip(e);
    }, t.prototype.incrementalRender = function(e, i) {
      this._progressiveEls = [], this._incrementalRenderLarge(e, i);
    }, t.prototype.eachRendered = function(e) {
      xo(this._progressiveEls || this.group, e);
    }, t.prototype._updateDrawMode = function(e) {
      var i = e.pipelineContext.large;
      (this._isLargeDraw == null || i !== this._isLargeDraw) && (this._isLargeDraw = i, this._clear());
    }, t.prototype._renderNormal = function(e, i, n, a) {
      var o = this.group, s = e.getData(), u = this._data, l = e.coordinateSystem, f = l.getBaseAxis(), h;
      l.type === "cartesian2d" ? h = f.isHorizontal() : l.type === "polar" && (h = f.dim === "angle");
      var c = e.isAnimationEnabled() ? e : null, v = tb(e, l);
      v && this._enableRealtimeSort(v, s, n);
      var d = e.get("clip", !0) || v, y = Jw(l, s);
      o.removeClipPath();
      var p = e.get("roundCap", !0), g = e.get("showBackground", !0), m = e.getModel("backgroundStyle"), _ = m.get("borderRadius") || 0, S = [], b = this._backgroundEls, w = a && a.isInitSort, x = a && a.type === "changeAxisOrder";
      function C(T) {
        var L = ha[l.type](s, T), I = sb(l, h, L);
        return I.useStyle(m.getItemStyle()), l.type === "cartesian2d" ? I.setShape("r", _) : I.setShape("cornerRadius", _), S[T] = I, I;
      }
      s.diff(u).add(function(T) {
        var L = s.getItemModel(T), I = ha[l.type](s, T, L);
        if (g && C(T), !(!s.hasValue(T) || !hv[l.type](I))) {
          var P = !1;
          d && (P = sv[l.type](y, I));
          var R = uv[l.type](e, s, T, I, h, c, f.model, !1, p);
          v && (R.forceLabelAnimation = !0), vv(R, s, T, L, I, e, h, l.type === "polar"), w ? R.attr({
            shape: I
          }) : v ? lv(v, c, R, I, T, h, !1, !1) : ze(R, {
            shape: I
          }, e, T), s.setItemGraphicEl(T, R), o.add(R), R.ignore = P;
        }
      }).update(function(T, L) {
        var I = s.getItemModel(T), P = ha[l.type](s, T, I);
        if (g) {
          var R = void 0;
          b.length === 0 ? R = C(L) : (R = b[L], R.useStyle(m.getItemStyle()), l.type === "cartesian2d" ? R.setShape("r", _) : R.setShape("cornerRadius", _), S[T] = R);
          var E = ha[l.type](s, T), H = sg(h, E, l);
          ne(R, {
            shape: H
          }, c, T);
        }
        var k = u.getItemGraphicEl(L);
        if (!s.hasValue(T) || !hv[l.type](P)) {
          o.remove(k);
          return;
        }
        var N = !1;
        if (d && (N = sv[l.type](y, P), N && o.remove(k)), k ? $d(k) : k = uv[l.type](e, s, T, P, h, c, f.model, !!k, p), v && (k.forceLabelAnimation = !0), x) {
          var G = k.getTextContent();
          if (G) {
            var $ = Do(G);
            $.prevValue != null && ($.prevValue = $.value);
          }
        } else
          vv(k, s, T, I, P, e, h, l.type === "polar");
        w ? k.attr({
          shape: P
        }) : v ? lv(v, c, k, P, T, h, !0, x) : ne(k, {
          shape: P
        }, e, T, null), s.setItemGraphicEl(T, k), k.ignore = N, o.add(k);
      }).remove(function(T) {
        var L = u.getItemGraphicEl(T);
        L && xu(L, e, T);
      }).execute();
      var M = this._backgroundGroup || (this._backgroundGroup = new It());
      M.removeAll();
      for (var A = 0; A < S.length; ++A)
        M.add(S[A]);
      o.add(M), this._backgroundEls = S, this._data = s;
    }, t.prototype._renderLarge = function(e, i, n) {
      this._clear(), dv(e, this.group), this._updateLargeClip(e);
    }, t.prototype._incrementalRenderLarge = function(e, i) {
      this._removeBackground(), dv(i, this.group, this._progressiveEls, !0);
    }, t.prototype._updateLargeClip = function(e) {
      var i = e.get("clip", !0) && Cw(e.coordinateSystem, !1, e), n = this.group;
      i ? n.setClipPath(i) : n.removeClipPath();
    }, t.prototype._enableRealtimeSort = function(e, i, n) {
      var a = this;
      if (i.count()) {
        var o = e.baseAxis;
        if (this._isFirstFrame)
          this._dispatchInitSort(i, e, n), this._isFirstFrame = !1;
        else {
          var s = function(u) {
            var l = i.getItemGraphicEl(u), f = l && l.shape;
            return f && // The result should be consistent with the initial sort by data value.
            // Do not support the case that both positive and negative exist.
            Math.abs(o.isHorizontal() ? f.height : f.width) || 0;
          };
          this._onRendered = function() {
            a._updateSortWithinSameData(i, s, o, n);
          }, n.getZr().on("rendered", this._onRendered);
        }
      }
    }, t.prototype._dataSort = function(e, i, n) {
      var a = [];
      return e.each(e.mapDimension(i.dim), function(o, s) {
        var u = n(s);
        u = u ?? NaN, a.push({
          dataIndex: s,
          mappedValue: u,
          ordinalNumber: o
        });
      }), a.sort(function(o, s) {
        return s.mappedValue - o.mappedValue;
      }), {
        ordinalNumbers: W(a, function(o) {
          return o.ordinalNumber;
        })
      };
    }, t.prototype._isOrderChangedWithinSameData = function(e, i, n) {
      for (var a = n.scale, o = e.mapDimension(n.dim), s = Number.MAX_VALUE, u = 0, l = a.getOrdinalMeta().categories.length; u < l; ++u) {
        var f = e.rawIndexOf(o, a.getRawOrdinalNumber(u)), h = f < 0 ? Number.MIN_VALUE : i(e.indexOfRawIndex(f));
        if (h > s)
          return !0;
        s = h;
      }
      return !1;
    }, t.prototype._isOrderDifferentInView = function(e, i) {
      for (var n = i.scale, a = n.getExtent(), o = Math.max(0, a[0]), s = Math.min(a[1], n.getOrdinalMeta().categories.length - 1); o <= s; ++o)
        if (e.ordinalNumbers[o] !== n.getRawOrdinalNumber(o))
          return !0;
    }, t.prototype._updateSortWithinSameData = function(e, i, n, a) {
      if (this._isOrderChangedWithinSameData(e, i, n)) {
        var o = this._dataSort(e, n, i);
        this._isOrderDifferentInView(o, n) && (this._removeOnRenderedListener(a), a.dispatchAction({
          type: "changeAxisOrder",
          componentType: n.dim + "Axis",
          axisId: n.index,
          sortInfo: o
        }));
      }
    }, t.prototype._dispatchInitSort = function(e, i, n) {
      var a = i.baseAxis, o = this._dataSort(e, a, function(s) {
        return e.get(e.mapDimension(i.otherAxis.dim), s);
      });
      n.dispatchAction({
        type: "changeAxisOrder",
        componentType: a.dim + "Axis",
        isInitSort: !0,
        axisId: a.index,
        sortInfo: o
      });
    }, t.prototype.remove = function(e, i) {
      this._clear(this._model), this._removeOnRenderedListener(i);
    }, t.prototype.dispose = function(e, i) {
      this._removeOnRenderedListener(i);
    }, t.prototype._removeOnRenderedListener = function(e) {
      this._onRendered && (e.getZr().off("rendered", this._onRendered), this._onRendered = null);
    }, t.prototype._clear = function(e) {
      var i = this.group, n = this._data;
      e && e.isAnimationEnabled() && n && !this._isLargeDraw ? (this._removeBackground(), this._backgroundEls = [], n.eachItemGraphicEl(function(a) {
        xu(a, e, tt(a).dataIndex);
      })) : i.removeAll(), this._data = null, this._isFirstFrame = !0;
    }, t.prototype._removeBackground = function() {
      this.group.remove(this._backgroundGroup), this._backgroundGroup = null;
    }, t.type = "bar", t;
  })(ce)
), sv = {
  cartesian2d: function(r, t) {
    var e = t.width < 0 ? -1 : 1, i = t.height < 0 ? -1 : 1;
    e < 0 && (t.x += t.width, t.width = -t.width), i < 0 && (t.y += t.height, t.height = -t.height);
    var n = r.x + r.width, a = r.y + r.height, o = Ds(t.x, r.x), s = Ms(t.x + t.width, n), u = Ds(t.y, r.y), l = Ms(t.y + t.height, a), f = s < o, h = l < u;
    return t.x = f && o > n ? s : o, t.y = h && u > a ? l : u, t.width = f ? 0 : s - o, t.height = h ? 0 : l - u, e < 0 && (t.x += t.width, t.width = -t.width), i < 0 && (t.y += t.height, t.height = -t.height), f || h;
  },
  polar: function(r, t) {
    var e = t.r0 <= t.r ? 1 : -1;
    if (e < 0) {
      var i = t.r;
      t.r = t.r0, t.r0 = i;
    }
    var n = Ms(t.r, r.r), a = Ds(t.r0, r.r0);
    t.r = n, t.r0 = a;
    var o = n - a < 0;
    if (e < 0) {
      var i = t.r;
      t.r = t.r0, t.r0 = i;
    }
    return o;
  }
}, uv = {
  cartesian2d: function(r, t, e, i, n, a, o, s, u) {
    var l = new St({
      shape: O({}, i),
      z2: 1
    });
    if (l.__dataIndex = e, l.name = "item", a) {
      var f = l.shape, h = n ? "height" : "width";
      f[h] = 0;
    }
    return l;
  },
  polar: function(r, t, e, i, n, a, o, s, u) {
    var l = !n && u ? ov : Di, f = new l({
      shape: i,
      z2: 1
    });
    f.name = "item";
    var h = og(n);
    if (f.calculateTextPosition = qw(h, {
      isRoundCap: l === ov
    }), a) {
      var c = f.shape, v = n ? "r" : "endAngle", d = {};
      c[v] = n ? i.r0 : i.startAngle, d[v] = i[v], (s ? ne : ze)(f, {
        shape: d
        // __value: typeof dataValue === 'string' ? parseInt(dataValue, 10) : dataValue
      }, a);
    }
    return f;
  }
};
function tb(r, t) {
  var e = r.get("realtimeSort", !0), i = t.getBaseAxis();
  if (e && i.type === "category" && t.type === "cartesian2d")
    return {
      baseAxis: i,
      otherAxis: t.getOtherAxis(i)
    };
}
function lv(r, t, e, i, n, a, o, s) {
  var u, l;
  a ? (l = {
    x: i.x,
    width: i.width
  }, u = {
    y: i.y,
    height: i.height
  }) : (l = {
    y: i.y,
    height: i.height
  }, u = {
    x: i.x,
    width: i.width
  }), s || (o ? ne : ze)(e, {
    shape: u
  }, t, n, null);
  var f = t ? r.baseAxis.model : null;
  (o ? ne : ze)(e, {
    shape: l
  }, f, n);
}
function fv(r, t) {
  for (var e = 0; e < t.length; e++)
    if (!isFinite(r[t[e]]))
      return !0;
  return !1;
}
var eb = ["x", "y", "width", "height"], rb = ["cx", "cy", "r", "startAngle", "endAngle"], hv = {
  cartesian2d: function(r) {
    return !fv(r, eb);
  },
  polar: function(r) {
    return !fv(r, rb);
  }
}, ha = {
  // itemModel is only used to get borderWidth, which is not needed
  // when calculating bar background layout.
  cartesian2d: function(r, t, e) {
    var i = r.getItemLayout(t), n = e ? nb(e, i) : 0, a = i.width > 0 ? 1 : -1, o = i.height > 0 ? 1 : -1;
    return {
      x: i.x + a * n / 2,
      y: i.y + o * n / 2,
      width: i.width - a * n,
      height: i.height - o * n
    };
  },
  polar: function(r, t, e) {
    var i = r.getItemLayout(t);
    return {
      cx: i.cx,
      cy: i.cy,
      r0: i.r0,
      r: i.r,
      startAngle: i.startAngle,
      endAngle: i.endAngle,
      clockwise: i.clockwise
    };
  }
};
function ib(r) {
  return r.startAngle != null && r.endAngle != null && r.startAngle === r.endAngle;
}
function og(r) {
  return /* @__PURE__ */ (function(t) {
    var e = t ? "Arc" : "Angle";
    return function(i) {
      switch (i) {
        case "start":
        case "insideStart":
        case "end":
        case "insideEnd":
          return i + e;
        default:
          return i;
      }
    };
  })(r);
}
function vv(r, t, e, i, n, a, o, s) {
  var u = t.getItemVisual(e, "style");
  if (s) {
    if (!a.get("roundCap")) {
      var f = r.shape, h = Qw(i.getModel("itemStyle"), f);
      O(f, h), r.setShape(f);
    }
  } else {
    var l = i.get(["itemStyle", "borderRadius"]) || 0;
    r.setShape("r", l);
  }
  r.useStyle(u);
  var c = i.getShallow("cursor");
  c && r.attr("cursor", c);
  var v = s ? o ? n.r >= n.r0 ? "endArc" : "startArc" : n.endAngle >= n.startAngle ? "endAngle" : "startAngle" : o ? n.height >= 0 ? "bottom" : "top" : n.width >= 0 ? "right" : "left", d = Co(i);
  Ll(r, d, {
    labelFetcher: a,
    labelDataIndex: e,
    defaultText: Ul(a.getData(), e),
    inheritColor: u.fill,
    defaultOpacity: u.opacity,
    defaultOutsidePosition: v
  });
  var y = r.getTextContent();
  if (s && y) {
    var p = i.get(["label", "position"]);
    r.textConfig.inside = p === "middle" ? !0 : null, Kw(r, p === "outside" ? v : p, og(o), i.get(["label", "rotate"]));
  }
  a1(y, d, a.getRawValue(e), function(m) {
    return Up(t, m);
  });
  var g = i.getModel(["emphasis"]);
  Qa(r, g.get("focus"), g.get("blurScope"), g.get("disabled")), _u(r, i), ib(n) && (r.style.fill = "none", r.style.stroke = "none", D(r.states, function(m) {
    m.style && (m.style.fill = m.style.stroke = "none");
  }));
}
function nb(r, t) {
  var e = r.get(["itemStyle", "borderColor"]);
  if (!e || e === "none")
    return 0;
  var i = r.get(["itemStyle", "borderWidth"]) || 0, n = isNaN(t.width) ? Number.MAX_VALUE : Math.abs(t.width), a = isNaN(t.height) ? Number.MAX_VALUE : Math.abs(t.height);
  return Math.min(i, n, a);
}
var ab = (
  /** @class */
  /* @__PURE__ */ (function() {
    function r() {
    }
    return r;
  })()
), cv = (
  /** @class */
  (function(r) {
    B(t, r);
    function t(e) {
      var i = r.call(this, e) || this;
      return i.type = "largeBar", i;
    }
    return t.prototype.getDefaultShape = function() {
      return new ab();
    }, t.prototype.buildPath = function(e, i) {
      for (var n = i.points, a = this.baseDimIdx, o = 1 - this.baseDimIdx, s = [], u = [], l = this.barWidth, f = 0; f < n.length; f += 3)
        u[a] = l, u[o] = n[f + 2], s[a] = n[f + a], s[o] = n[f + o], e.rect(s[0], s[1], u[0], u[1]);
    }, t;
  })(it)
);
function dv(r, t, e, i) {
  var n = r.getData(), a = n.getLayout("valueAxisHorizontal") ? 1 : 0, o = n.getLayout("largeDataIndices"), s = n.getLayout("size"), u = r.getModel("backgroundStyle"), l = n.getLayout("largeBackgroundPoints");
  if (l) {
    var f = new cv({
      shape: {
        points: l
      },
      incremental: !!i,
      silent: !0,
      z2: 0
    });
    f.baseDimIdx = a, f.largeDataIndices = o, f.barWidth = s, f.useStyle(u.getItemStyle()), t.add(f), e && e.push(f);
  }
  var h = new cv({
    shape: {
      points: n.getLayout("largePoints")
    },
    incremental: !!i,
    ignoreCoarsePointer: !0,
    z2: 1
  });
  h.baseDimIdx = a, h.largeDataIndices = o, h.barWidth = s, t.add(h), h.useStyle(n.getVisual("style")), h.style.stroke = null, tt(h).seriesIndex = r.seriesIndex, r.get("silent") || (h.on("mousedown", pv), h.on("mousemove", pv)), e && e.push(h);
}
var pv = ql(function(r) {
  var t = this, e = ob(t, r.offsetX, r.offsetY);
  tt(t).dataIndex = e >= 0 ? e : null;
}, 30, !1);
function ob(r, t, e) {
  for (var i = r.baseDimIdx, n = 1 - i, a = r.shape.points, o = r.largeDataIndices, s = [], u = [], l = r.barWidth, f = 0, h = a.length / 3; f < h; f++) {
    var c = f * 3;
    if (u[i] = l, u[n] = a[c + 2], s[i] = a[c + i], s[n] = a[c + n], u[n] < 0 && (s[n] += u[n], u[n] = -u[n]), t >= s[0] && t <= s[0] + u[0] && e >= s[1] && e <= s[1] + u[1])
      return o[f];
  }
  return -1;
}
function sg(r, t, e) {
  if ($l(e, "cartesian2d")) {
    var i = t, n = e.getArea();
    return {
      x: r ? i.x : n.x,
      y: r ? n.y : i.y,
      width: r ? i.width : n.width,
      height: r ? n.height : i.height
    };
  } else {
    var n = e.getArea(), a = t;
    return {
      cx: n.cx,
      cy: n.cy,
      r0: r ? n.r0 : a.r0,
      r: r ? n.r : a.r,
      startAngle: r ? a.startAngle : 0,
      endAngle: r ? a.endAngle : Math.PI * 2
    };
  }
}
function sb(r, t, e) {
  var i = r.type === "polar" ? Di : St;
  return new i({
    shape: sg(t, e, r),
    silent: !0,
    z2: 0
  });
}
function ub(r) {
  r.registerChartView(jw), r.registerSeriesModel($w), r.registerLayout(r.PRIORITY.VISUAL.LAYOUT, Ut(Uw, "bar")), r.registerLayout(r.PRIORITY.VISUAL.PROGRESSIVE_LAYOUT, Yw("bar")), r.registerProcessor(r.PRIORITY.PROCESSOR.STATISTIC, jp("bar")), r.registerAction({
    type: "changeAxisOrder",
    event: "changeAxisOrder",
    update: "update"
  }, function(t, e) {
    var i = t.componentType || "series";
    e.eachComponent({
      mainType: i,
      query: t
    }, function(n) {
      t.sortInfo && n.axis.setCategorySortInfo(t.sortInfo);
    });
  });
}
function ii(r, t, e, i, n) {
  var a = r + t;
  e.isSilent(a) || i.eachComponent({
    mainType: "series",
    subType: "pie"
  }, function(o) {
    for (var s = o.seriesIndex, u = o.option.selectedMap, l = n.selected, f = 0; f < l.length; f++)
      if (l[f].seriesIndex === s) {
        var h = o.getData(), c = Gr(h, n.fromActionPayload);
        e.trigger(a, {
          type: a,
          seriesId: o.id,
          name: F(c) ? h.getName(c[0]) : h.getName(c),
          selected: z(u) ? u : O({}, u)
        });
      }
  });
}
function lb(r, t, e) {
  r.on("selectchanged", function(i) {
    var n = e.getModel();
    i.isFromClick ? (ii("map", "selectchanged", t, n, i), ii("pie", "selectchanged", t, n, i)) : i.fromAction === "select" ? (ii("map", "selected", t, n, i), ii("pie", "selected", t, n, i)) : i.fromAction === "unselect" && (ii("map", "unselected", t, n, i), ii("pie", "unselected", t, n, i));
  });
}
function fb(r) {
  for (var t = [], e = 0; e < r.length; e++) {
    var i = r[e];
    if (!i.defaultAttr.ignore) {
      var n = i.label, a = n.getComputedTransform(), o = n.getBoundingRect(), s = !a || a[1] < 1e-5 && a[2] < 1e-5, u = n.style.margin || 0, l = o.clone();
      l.applyTransform(a), l.x -= u / 2, l.y -= u / 2, l.width += u, l.height += u;
      var f = s ? new Ja(o, a) : null;
      t.push({
        label: n,
        labelLine: i.labelLine,
        rect: l,
        localRect: o,
        obb: f,
        priority: i.priority,
        defaultAttr: i.defaultAttr,
        layoutOption: i.computedLayoutOption,
        axisAligned: s,
        transform: a
      });
    }
  }
  return t;
}
function hb(r) {
  var t = [];
  r.sort(function(y, p) {
    return p.priority - y.priority;
  });
  var e = new et(0, 0, 0, 0);
  function i(y) {
    if (!y.ignore) {
      var p = y.ensureState("emphasis");
      p.ignore == null && (p.ignore = !1);
    }
    y.ignore = !0;
  }
  for (var n = 0; n < r.length; n++) {
    var a = r[n], o = a.axisAligned, s = a.localRect, u = a.transform, l = a.label, f = a.labelLine;
    e.copy(a.rect), e.width -= 0.1, e.height -= 0.1, e.x += 0.05, e.y += 0.05;
    for (var h = a.obb, c = !1, v = 0; v < t.length; v++) {
      var d = t[v];
      if (e.intersect(d.rect)) {
        if (o && d.axisAligned) {
          c = !0;
          break;
        }
        if (d.obb || (d.obb = new Ja(d.localRect, d.transform)), h || (h = new Ja(s, u)), h.intersect(d.obb)) {
          c = !0;
          break;
        }
      }
    }
    c ? (i(l), f && i(f)) : (l.attr("ignore", a.defaultAttr.ignore), f && f.attr("ignore", a.defaultAttr.labelGuideIgnore), t.push(a));
  }
}
var ni = /* @__PURE__ */ (function() {
  function r(t, e) {
    this.target = t, this.topTarget = e && e.topTarget;
  }
  return r;
})(), vb = (function() {
  function r(t) {
    this.handler = t, t.on("mousedown", this._dragStart, this), t.on("mousemove", this._drag, this), t.on("mouseup", this._dragEnd, this);
  }
  return r.prototype._dragStart = function(t) {
    for (var e = t.target; e && !e.draggable; )
      e = e.parent || e.__hostTarget;
    e && (this._draggingTarget = e, e.dragging = !0, this._x = t.offsetX, this._y = t.offsetY, this.handler.dispatchToElement(new ni(e, t), "dragstart", t.event));
  }, r.prototype._drag = function(t) {
    var e = this._draggingTarget;
    if (e) {
      var i = t.offsetX, n = t.offsetY, a = i - this._x, o = n - this._y;
      this._x = i, this._y = n, e.drift(a, o, t), this.handler.dispatchToElement(new ni(e, t), "drag", t.event);
      var s = this.handler.findHover(i, n, e).target, u = this._dropTarget;
      this._dropTarget = s, e !== s && (u && s !== u && this.handler.dispatchToElement(new ni(u, t), "dragleave", t.event), s && s !== u && this.handler.dispatchToElement(new ni(s, t), "dragenter", t.event));
    }
  }, r.prototype._dragEnd = function(t) {
    var e = this._draggingTarget;
    e && (e.dragging = !1), this.handler.dispatchToElement(new ni(e, t), "dragend", t.event), this._dropTarget && this.handler.dispatchToElement(new ni(this._dropTarget, t), "drop", t.event), this._draggingTarget = null, this._dropTarget = null;
  }, r;
})(), cb = /^(?:mouse|pointer|contextmenu|drag|drop)|click/, As = [], db = U.browser.firefox && +U.browser.version.split(".")[0] < 39;
function Nu(r, t, e, i) {
  return e = e || {}, i ? gv(r, t, e) : db && t.layerX != null && t.layerX !== t.offsetX ? (e.zrX = t.layerX, e.zrY = t.layerY) : t.offsetX != null ? (e.zrX = t.offsetX, e.zrY = t.offsetY) : gv(r, t, e), e;
}
function gv(r, t, e) {
  if (U.domSupported && r.getBoundingClientRect) {
    var i = t.clientX, n = t.clientY;
    if (wp(r)) {
      var a = r.getBoundingClientRect();
      e.zrX = i - a.left, e.zrY = n - a.top;
      return;
    } else if (Au(As, r, i, n)) {
      e.zrX = As[0], e.zrY = As[1];
      return;
    }
  }
  e.zrX = e.zrY = 0;
}
function Kl(r) {
  return r || window.event;
}
function Kt(r, t, e) {
  if (t = Kl(t), t.zrX != null)
    return t;
  var i = t.type, n = i && i.indexOf("touch") >= 0;
  if (n) {
    var o = i !== "touchend" ? t.targetTouches[0] : t.changedTouches[0];
    o && Nu(r, o, t, e);
  } else {
    Nu(r, t, t, e);
    var a = pb(t);
    t.zrDelta = a ? a / 120 : -(t.detail || 0) / 3;
  }
  var s = t.button;
  return t.which == null && s !== void 0 && cb.test(t.type) && (t.which = s & 1 ? 1 : s & 2 ? 3 : s & 4 ? 2 : 0), t;
}
function pb(r) {
  var t = r.wheelDelta;
  if (t)
    return t;
  var e = r.deltaX, i = r.deltaY;
  if (e == null || i == null)
    return t;
  var n = Math.abs(i !== 0 ? i : e), a = i > 0 ? -1 : i < 0 ? 1 : e > 0 ? -1 : 1;
  return 3 * n * a;
}
function gb(r, t, e, i) {
  r.addEventListener(t, e, i);
}
function yb(r, t, e, i) {
  r.removeEventListener(t, e, i);
}
var ug = function(r) {
  r.preventDefault(), r.stopPropagation(), r.cancelBubble = !0;
}, mb = (function() {
  function r() {
    this._track = [];
  }
  return r.prototype.recognize = function(t, e, i) {
    return this._doTrack(t, e, i), this._recognize(t);
  }, r.prototype.clear = function() {
    return this._track.length = 0, this;
  }, r.prototype._doTrack = function(t, e, i) {
    var n = t.touches;
    if (n) {
      for (var a = {
        points: [],
        touches: [],
        target: e,
        event: t
      }, o = 0, s = n.length; o < s; o++) {
        var u = n[o], l = Nu(i, u, {});
        a.points.push([l.zrX, l.zrY]), a.touches.push(u);
      }
      this._track.push(a);
    }
  }, r.prototype._recognize = function(t) {
    for (var e in Ls)
      if (Ls.hasOwnProperty(e)) {
        var i = Ls[e](this._track, t);
        if (i)
          return i;
      }
  }, r;
})();
function yv(r) {
  var t = r[1][0] - r[0][0], e = r[1][1] - r[0][1];
  return Math.sqrt(t * t + e * e);
}
function _b(r) {
  return [
    (r[0][0] + r[1][0]) / 2,
    (r[0][1] + r[1][1]) / 2
  ];
}
var Ls = {
  pinch: function(r, t) {
    var e = r.length;
    if (e) {
      var i = (r[e - 1] || {}).points, n = (r[e - 2] || {}).points || i;
      if (n && n.length > 1 && i && i.length > 1) {
        var a = yv(i) / yv(n);
        !isFinite(a) && (a = 1), t.pinchScale = a;
        var o = _b(i);
        return t.pinchX = o[0], t.pinchY = o[1], {
          type: "pinch",
          target: r[0].target,
          event: t
        };
      }
    }
  }
}, lg = "silent";
function Sb(r, t, e) {
  return {
    type: r,
    event: e,
    target: t.target,
    topTarget: t.topTarget,
    cancelBubble: !1,
    offsetX: e.zrX,
    offsetY: e.zrY,
    gestureEvent: e.gestureEvent,
    pinchX: e.pinchX,
    pinchY: e.pinchY,
    pinchScale: e.pinchScale,
    wheelDelta: e.zrDelta,
    zrByTouch: e.zrByTouch,
    which: e.which,
    stop: wb
  };
}
function wb() {
  ug(this.event);
}
var bb = (function(r) {
  B(t, r);
  function t() {
    var e = r !== null && r.apply(this, arguments) || this;
    return e.handler = null, e;
  }
  return t.prototype.dispose = function() {
  }, t.prototype.setCursor = function() {
  }, t;
})(Me), Gi = /* @__PURE__ */ (function() {
  function r(t, e) {
    this.x = t, this.y = e;
  }
  return r;
})(), xb = [
  "click",
  "dblclick",
  "mousewheel",
  "mouseout",
  "mouseup",
  "mousedown",
  "mousemove",
  "contextmenu"
], Is = new et(0, 0, 0, 0), fg = (function(r) {
  B(t, r);
  function t(e, i, n, a, o) {
    var s = r.call(this) || this;
    return s._hovered = new Gi(0, 0), s.storage = e, s.painter = i, s.painterRoot = a, s._pointerSize = o, n = n || new bb(), s.proxy = null, s.setHandlerProxy(n), s._draggingMgr = new vb(s), s;
  }
  return t.prototype.setHandlerProxy = function(e) {
    this.proxy && this.proxy.dispose(), e && (D(xb, function(i) {
      e.on && e.on(i, this[i], this);
    }, this), e.handler = this), this.proxy = e;
  }, t.prototype.mousemove = function(e) {
    var i = e.zrX, n = e.zrY, a = hg(this, i, n), o = this._hovered, s = o.target;
    s && !s.__zr && (o = this.findHover(o.x, o.y), s = o.target);
    var u = this._hovered = a ? new Gi(i, n) : this.findHover(i, n), l = u.target, f = this.proxy;
    f.setCursor && f.setCursor(l ? l.cursor : "default"), s && l !== s && this.dispatchToElement(o, "mouseout", e), this.dispatchToElement(u, "mousemove", e), l && l !== s && this.dispatchToElement(u, "mouseover", e);
  }, t.prototype.mouseout = function(e) {
    var i = e.zrEventControl;
    i !== "only_globalout" && this.dispatchToElement(this._hovered, "mouseout", e), i !== "no_globalout" && this.trigger("globalout", { type: "globalout", event: e });
  }, t.prototype.resize = function() {
    this._hovered = new Gi(0, 0);
  }, t.prototype.dispatch = function(e, i) {
    var n = this[e];
    n && n.call(this, i);
  }, t.prototype.dispose = function() {
    this.proxy.dispose(), this.storage = null, this.proxy = null, this.painter = null;
  }, t.prototype.setCursorStyle = function(e) {
    var i = this.proxy;
    i.setCursor && i.setCursor(e);
  }, t.prototype.dispatchToElement = function(e, i, n) {
    e = e || {};
    var a = e.target;
    if (!(a && a.silent)) {
      for (var o = "on" + i, s = Sb(i, e, n); a && (a[o] && (s.cancelBubble = !!a[o].call(a, s)), a.trigger(i, s), a = a.__hostTarget ? a.__hostTarget : a.parent, !s.cancelBubble); )
        ;
      s.cancelBubble || (this.trigger(i, s), this.painter && this.painter.eachOtherLayer && this.painter.eachOtherLayer(function(u) {
        typeof u[o] == "function" && u[o].call(u, s), u.trigger && u.trigger(i, s);
      }));
    }
  }, t.prototype.findHover = function(e, i, n) {
    var a = this.storage.getDisplayList(), o = new Gi(e, i);
    if (mv(a, o, e, i, n), this._pointerSize && !o.target) {
      for (var s = [], u = this._pointerSize, l = u / 2, f = new et(e - l, i - l, u, u), h = a.length - 1; h >= 0; h--) {
        var c = a[h];
        c !== n && !c.ignore && !c.ignoreCoarsePointer && (!c.parent || !c.parent.ignoreCoarsePointer) && (Is.copy(c.getBoundingRect()), c.transform && Is.applyTransform(c.transform), Is.intersect(f) && s.push(c));
      }
      if (s.length)
        for (var v = 4, d = Math.PI / 12, y = Math.PI * 2, p = 0; p < l; p += v)
          for (var g = 0; g < y; g += d) {
            var m = e + p * Math.cos(g), _ = i + p * Math.sin(g);
            if (mv(s, o, m, _, n), o.target)
              return o;
          }
    }
    return o;
  }, t.prototype.processGesture = function(e, i) {
    this._gestureMgr || (this._gestureMgr = new mb());
    var n = this._gestureMgr;
    i === "start" && n.clear();
    var a = n.recognize(e, this.findHover(e.zrX, e.zrY, null).target, this.proxy.dom);
    if (i === "end" && n.clear(), a) {
      var o = a.type;
      e.gestureEvent = o;
      var s = new Gi();
      s.target = a.target, this.dispatchToElement(s, o, a.event);
    }
  }, t;
})(Me);
D(["click", "mousedown", "mouseup", "mousewheel", "dblclick", "contextmenu"], function(r) {
  fg.prototype[r] = function(t) {
    var e = t.zrX, i = t.zrY, n = hg(this, e, i), a, o;
    if ((r !== "mouseup" || !n) && (a = this.findHover(e, i), o = a.target), r === "mousedown")
      this._downEl = o, this._downPoint = [t.zrX, t.zrY], this._upEl = o;
    else if (r === "mouseup")
      this._upEl = o;
    else if (r === "click") {
      if (this._downEl !== this._upEl || !this._downPoint || mm(this._downPoint, [t.zrX, t.zrY]) > 4)
        return;
      this._downPoint = null;
    }
    this.dispatchToElement(a, r, t);
  };
});
function Tb(r, t, e) {
  if (r[r.rectHover ? "rectContain" : "contain"](t, e)) {
    for (var i = r, n = void 0, a = !1; i; ) {
      if (i.ignoreClip && (a = !0), !a) {
        var o = i.getClipPath();
        if (o && !o.contain(t, e))
          return !1;
      }
      i.silent && (n = !0);
      var s = i.__hostTarget;
      i = s || i.parent;
    }
    return n ? lg : !0;
  }
  return !1;
}
function mv(r, t, e, i, n) {
  for (var a = r.length - 1; a >= 0; a--) {
    var o = r[a], s = void 0;
    if (o !== n && !o.ignore && (s = Tb(o, e, i)) && (!t.topTarget && (t.topTarget = o), s !== lg)) {
      t.target = o;
      break;
    }
  }
}
function hg(r, t, e) {
  var i = r.painter;
  return t < 0 || t > i.getWidth() || e < 0 || e > i.getHeight();
}
var vg = 32, Wi = 7;
function Cb(r) {
  for (var t = 0; r >= vg; )
    t |= r & 1, r >>= 1;
  return r + t;
}
function _v(r, t, e, i) {
  var n = t + 1;
  if (n === e)
    return 1;
  if (i(r[n++], r[t]) < 0) {
    for (; n < e && i(r[n], r[n - 1]) < 0; )
      n++;
    Db(r, t, n);
  } else
    for (; n < e && i(r[n], r[n - 1]) >= 0; )
      n++;
  return n - t;
}
function Db(r, t, e) {
  for (e--; t < e; ) {
    var i = r[t];
    r[t++] = r[e], r[e--] = i;
  }
}
function Sv(r, t, e, i, n) {
  for (i === t && i++; i < e; i++) {
    for (var a = r[i], o = t, s = i, u; o < s; )
      u = o + s >>> 1, n(a, r[u]) < 0 ? s = u : o = u + 1;
    var l = i - o;
    switch (l) {
      case 3:
        r[o + 3] = r[o + 2];
      case 2:
        r[o + 2] = r[o + 1];
      case 1:
        r[o + 1] = r[o];
        break;
      default:
        for (; l > 0; )
          r[o + l] = r[o + l - 1], l--;
    }
    r[o] = a;
  }
}
function Ps(r, t, e, i, n, a) {
  var o = 0, s = 0, u = 1;
  if (a(r, t[e + n]) > 0) {
    for (s = i - n; u < s && a(r, t[e + n + u]) > 0; )
      o = u, u = (u << 1) + 1, u <= 0 && (u = s);
    u > s && (u = s), o += n, u += n;
  } else {
    for (s = n + 1; u < s && a(r, t[e + n - u]) <= 0; )
      o = u, u = (u << 1) + 1, u <= 0 && (u = s);
    u > s && (u = s);
    var l = o;
    o = n - u, u = n - l;
  }
  for (o++; o < u; ) {
    var f = o + (u - o >>> 1);
    a(r, t[e + f]) > 0 ? o = f + 1 : u = f;
  }
  return u;
}
function Rs(r, t, e, i, n, a) {
  var o = 0, s = 0, u = 1;
  if (a(r, t[e + n]) < 0) {
    for (s = n + 1; u < s && a(r, t[e + n - u]) < 0; )
      o = u, u = (u << 1) + 1, u <= 0 && (u = s);
    u > s && (u = s);
    var l = o;
    o = n - u, u = n - l;
  } else {
    for (s = i - n; u < s && a(r, t[e + n + u]) >= 0; )
      o = u, u = (u << 1) + 1, u <= 0 && (u = s);
    u > s && (u = s), o += n, u += n;
  }
  for (o++; o < u; ) {
    var f = o + (u - o >>> 1);
    a(r, t[e + f]) < 0 ? u = f : o = f + 1;
  }
  return u;
}
function Mb(r, t) {
  var e = Wi, i, n, a = 0, o = [];
  i = [], n = [];
  function s(v, d) {
    i[a] = v, n[a] = d, a += 1;
  }
  function u() {
    for (; a > 1; ) {
      var v = a - 2;
      if (v >= 1 && n[v - 1] <= n[v] + n[v + 1] || v >= 2 && n[v - 2] <= n[v] + n[v - 1])
        n[v - 1] < n[v + 1] && v--;
      else if (n[v] > n[v + 1])
        break;
      f(v);
    }
  }
  function l() {
    for (; a > 1; ) {
      var v = a - 2;
      v > 0 && n[v - 1] < n[v + 1] && v--, f(v);
    }
  }
  function f(v) {
    var d = i[v], y = n[v], p = i[v + 1], g = n[v + 1];
    n[v] = y + g, v === a - 3 && (i[v + 1] = i[v + 2], n[v + 1] = n[v + 2]), a--;
    var m = Rs(r[p], r, d, y, 0, t);
    d += m, y -= m, y !== 0 && (g = Ps(r[d + y - 1], r, p, g, g - 1, t), g !== 0 && (y <= g ? h(d, y, p, g) : c(d, y, p, g)));
  }
  function h(v, d, y, p) {
    var g = 0;
    for (g = 0; g < d; g++)
      o[g] = r[v + g];
    var m = 0, _ = y, S = v;
    if (r[S++] = r[_++], --p === 0) {
      for (g = 0; g < d; g++)
        r[S + g] = o[m + g];
      return;
    }
    if (d === 1) {
      for (g = 0; g < p; g++)
        r[S + g] = r[_ + g];
      r[S + p] = o[m];
      return;
    }
    for (var b = e, w, x, C; ; ) {
      w = 0, x = 0, C = !1;
      do
        if (t(r[_], o[m]) < 0) {
          if (r[S++] = r[_++], x++, w = 0, --p === 0) {
            C = !0;
            break;
          }
        } else if (r[S++] = o[m++], w++, x = 0, --d === 1) {
          C = !0;
          break;
        }
      while ((w | x) < b);
      if (C)
        break;
      do {
        if (w = Rs(r[_], o, m, d, 0, t), w !== 0) {
          for (g = 0; g < w; g++)
            r[S + g] = o[m + g];
          if (S += w, m += w, d -= w, d <= 1) {
            C = !0;
            break;
          }
        }
        if (r[S++] = r[_++], --p === 0) {
          C = !0;
          break;
        }
        if (x = Ps(o[m], r, _, p, 0, t), x !== 0) {
          for (g = 0; g < x; g++)
            r[S + g] = r[_ + g];
          if (S += x, _ += x, p -= x, p === 0) {
            C = !0;
            break;
          }
        }
        if (r[S++] = o[m++], --d === 1) {
          C = !0;
          break;
        }
        b--;
      } while (w >= Wi || x >= Wi);
      if (C)
        break;
      b < 0 && (b = 0), b += 2;
    }
    if (e = b, e < 1 && (e = 1), d === 1) {
      for (g = 0; g < p; g++)
        r[S + g] = r[_ + g];
      r[S + p] = o[m];
    } else {
      if (d === 0)
        throw new Error();
      for (g = 0; g < d; g++)
        r[S + g] = o[m + g];
    }
  }
  function c(v, d, y, p) {
    var g = 0;
    for (g = 0; g < p; g++)
      o[g] = r[y + g];
    var m = v + d - 1, _ = p - 1, S = y + p - 1, b = 0, w = 0;
    if (r[S--] = r[m--], --d === 0) {
      for (b = S - (p - 1), g = 0; g < p; g++)
        r[b + g] = o[g];
      return;
    }
    if (p === 1) {
      for (S -= d, m -= d, w = S + 1, b = m + 1, g = d - 1; g >= 0; g--)
        r[w + g] = r[b + g];
      r[S] = o[_];
      return;
    }
    for (var x = e; ; ) {
      var C = 0, M = 0, A = !1;
      do
        if (t(o[_], r[m]) < 0) {
          if (r[S--] = r[m--], C++, M = 0, --d === 0) {
            A = !0;
            break;
          }
        } else if (r[S--] = o[_--], M++, C = 0, --p === 1) {
          A = !0;
          break;
        }
      while ((C | M) < x);
      if (A)
        break;
      do {
        if (C = d - Rs(o[_], r, v, d, d - 1, t), C !== 0) {
          for (S -= C, m -= C, d -= C, w = S + 1, b = m + 1, g = C - 1; g >= 0; g--)
            r[w + g] = r[b + g];
          if (d === 0) {
            A = !0;
            break;
          }
        }
        if (r[S--] = o[_--], --p === 1) {
          A = !0;
          break;
        }
        if (M = p - Ps(r[m], o, 0, p, p - 1, t), M !== 0) {
          for (S -= M, _ -= M, p -= M, w = S + 1, b = _ + 1, g = 0; g < M; g++)
            r[w + g] = o[b + g];
          if (p <= 1) {
            A = !0;
            break;
          }
        }
        if (r[S--] = r[m--], --d === 0) {
          A = !0;
          break;
        }
        x--;
      } while (C >= Wi || M >= Wi);
      if (A)
        break;
      x < 0 && (x = 0), x += 2;
    }
    if (e = x, e < 1 && (e = 1), p === 1) {
      for (S -= d, m -= d, w = S + 1, b = m + 1, g = d - 1; g >= 0; g--)
        r[w + g] = r[b + g];
      r[S] = o[_];
    } else {
      if (p === 0)
        throw new Error();
      for (b = S - (p - 1), g = 0; g < p; g++)
        r[b + g] = o[g];
    }
  }
  return {
    mergeRuns: u,
    forceMergeRuns: l,
    pushRun: s
  };
}
function ka(r, t, e, i) {
  e || (e = 0), i || (i = r.length);
  var n = i - e;
  if (!(n < 2)) {
    var a = 0;
    if (n < vg) {
      a = _v(r, e, i, t), Sv(r, e, i, e + a, t);
      return;
    }
    var o = Mb(r, t), s = Cb(n);
    do {
      if (a = _v(r, e, i, t), a < s) {
        var u = n;
        u > s && (u = s), Sv(r, e, e + u, e + a, t), a = u;
      }
      o.pushRun(e, a), o.mergeRuns(), n -= a, e += a;
    } while (n !== 0);
    o.forceMergeRuns();
  }
}
var wv = !1;
function Es() {
  wv || (wv = !0, console.warn("z / z2 / zlevel of displayable is invalid, which may cause unexpected errors"));
}
function bv(r, t) {
  return r.zlevel === t.zlevel ? r.z === t.z ? r.z2 - t.z2 : r.z - t.z : r.zlevel - t.zlevel;
}
var Ab = (function() {
  function r() {
    this._roots = [], this._displayList = [], this._displayListLen = 0, this.displayableSortFunc = bv;
  }
  return r.prototype.traverse = function(t, e) {
    for (var i = 0; i < this._roots.length; i++)
      this._roots[i].traverse(t, e);
  }, r.prototype.getDisplayList = function(t, e) {
    e = e || !1;
    var i = this._displayList;
    return (t || !i.length) && this.updateDisplayList(e), i;
  }, r.prototype.updateDisplayList = function(t) {
    this._displayListLen = 0;
    for (var e = this._roots, i = this._displayList, n = 0, a = e.length; n < a; n++)
      this._updateAndAddDisplayable(e[n], null, t);
    i.length = this._displayListLen, ka(i, bv);
  }, r.prototype._updateAndAddDisplayable = function(t, e, i) {
    if (!(t.ignore && !i)) {
      t.beforeUpdate(), t.update(), t.afterUpdate();
      var n = t.getClipPath();
      if (t.ignoreClip)
        e = null;
      else if (n) {
        e ? e = e.slice() : e = [];
        for (var a = n, o = t; a; )
          a.parent = o, a.updateTransform(), e.push(a), o = a, a = a.getClipPath();
      }
      if (t.childrenRef) {
        for (var s = t.childrenRef(), u = 0; u < s.length; u++) {
          var l = s[u];
          t.__dirty && (l.__dirty |= Wt), this._updateAndAddDisplayable(l, e, i);
        }
        t.__dirty = 0;
      } else {
        var f = t;
        e && e.length ? f.__clipPaths = e : f.__clipPaths && f.__clipPaths.length > 0 && (f.__clipPaths = []), isNaN(f.z) && (Es(), f.z = 0), isNaN(f.z2) && (Es(), f.z2 = 0), isNaN(f.zlevel) && (Es(), f.zlevel = 0), this._displayList[this._displayListLen++] = f;
      }
      var h = t.getDecalElement && t.getDecalElement();
      h && this._updateAndAddDisplayable(h, e, i);
      var c = t.getTextGuideLine();
      c && this._updateAndAddDisplayable(c, e, i);
      var v = t.getTextContent();
      v && this._updateAndAddDisplayable(v, e, i);
    }
  }, r.prototype.addRoot = function(t) {
    t.__zr && t.__zr.storage === this || this._roots.push(t);
  }, r.prototype.delRoot = function(t) {
    if (t instanceof Array) {
      for (var e = 0, i = t.length; e < i; e++)
        this.delRoot(t[e]);
      return;
    }
    var n = ut(this._roots, t);
    n >= 0 && this._roots.splice(n, 1);
  }, r.prototype.delAllRoots = function() {
    this._roots = [], this._displayList = [], this._displayListLen = 0;
  }, r.prototype.getRoots = function() {
    return this._roots;
  }, r.prototype.dispose = function() {
    this._displayList = null, this._roots = null;
  }, r;
})(), no;
no = U.hasGlobalWindow && (window.requestAnimationFrame && window.requestAnimationFrame.bind(window) || window.msRequestAnimationFrame && window.msRequestAnimationFrame.bind(window) || window.mozRequestAnimationFrame || window.webkitRequestAnimationFrame) || function(r) {
  return setTimeout(r, 16);
};
function vi() {
  return (/* @__PURE__ */ new Date()).getTime();
}
var Lb = (function(r) {
  B(t, r);
  function t(e) {
    var i = r.call(this) || this;
    return i._running = !1, i._time = 0, i._pausedTime = 0, i._pauseStart = 0, i._paused = !1, e = e || {}, i.stage = e.stage || {}, i;
  }
  return t.prototype.addClip = function(e) {
    e.animation && this.removeClip(e), this._head ? (this._tail.next = e, e.prev = this._tail, e.next = null, this._tail = e) : this._head = this._tail = e, e.animation = this;
  }, t.prototype.addAnimator = function(e) {
    e.animation = this;
    var i = e.getClip();
    i && this.addClip(i);
  }, t.prototype.removeClip = function(e) {
    if (e.animation) {
      var i = e.prev, n = e.next;
      i ? i.next = n : this._head = n, n ? n.prev = i : this._tail = i, e.next = e.prev = e.animation = null;
    }
  }, t.prototype.removeAnimator = function(e) {
    var i = e.getClip();
    i && this.removeClip(i), e.animation = null;
  }, t.prototype.update = function(e) {
    for (var i = vi() - this._pausedTime, n = i - this._time, a = this._head; a; ) {
      var o = a.next, s = a.step(i, n);
      s && (a.ondestroy(), this.removeClip(a)), a = o;
    }
    this._time = i, e || (this.trigger("frame", n), this.stage.update && this.stage.update());
  }, t.prototype._startLoop = function() {
    var e = this;
    this._running = !0;
    function i() {
      e._running && (no(i), !e._paused && e.update());
    }
    no(i);
  }, t.prototype.start = function() {
    this._running || (this._time = vi(), this._pausedTime = 0, this._startLoop());
  }, t.prototype.stop = function() {
    this._running = !1;
  }, t.prototype.pause = function() {
    this._paused || (this._pauseStart = vi(), this._paused = !0);
  }, t.prototype.resume = function() {
    this._paused && (this._pausedTime += vi() - this._pauseStart, this._paused = !1);
  }, t.prototype.clear = function() {
    for (var e = this._head; e; ) {
      var i = e.next;
      e.prev = e.next = e.animation = null, e = i;
    }
    this._head = this._tail = null;
  }, t.prototype.isFinished = function() {
    return this._head == null;
  }, t.prototype.animate = function(e, i) {
    i = i || {}, this.start();
    var n = new cl(e, i.loop);
    return this.addAnimator(n), n;
  }, t;
})(Me), Ib = 300, ks = U.domSupported, Os = (function() {
  var r = [
    "click",
    "dblclick",
    "mousewheel",
    "wheel",
    "mouseout",
    "mouseup",
    "mousedown",
    "mousemove",
    "contextmenu"
  ], t = [
    "touchstart",
    "touchend",
    "touchmove"
  ], e = {
    pointerdown: 1,
    pointerup: 1,
    pointermove: 1,
    pointerout: 1
  }, i = W(r, function(n) {
    var a = n.replace("mouse", "pointer");
    return e.hasOwnProperty(a) ? a : n;
  });
  return {
    mouse: r,
    touch: t,
    pointer: i
  };
})(), xv = {
  mouse: ["mousemove", "mouseup"],
  pointer: ["pointermove", "pointerup"]
}, Tv = !1;
function Fu(r) {
  var t = r.pointerType;
  return t === "pen" || t === "touch";
}
function Pb(r) {
  r.touching = !0, r.touchTimer != null && (clearTimeout(r.touchTimer), r.touchTimer = null), r.touchTimer = setTimeout(function() {
    r.touching = !1, r.touchTimer = null;
  }, 700);
}
function Bs(r) {
  r && (r.zrByTouch = !0);
}
function Rb(r, t) {
  return Kt(r.dom, new Eb(r, t), !0);
}
function cg(r, t) {
  for (var e = t, i = !1; e && e.nodeType !== 9 && !(i = e.domBelongToZr || e !== t && e === r.painterRoot); )
    e = e.parentNode;
  return i;
}
var Eb = /* @__PURE__ */ (function() {
  function r(t, e) {
    this.stopPropagation = Nt, this.stopImmediatePropagation = Nt, this.preventDefault = Nt, this.type = e.type, this.target = this.currentTarget = t.dom, this.pointerType = e.pointerType, this.clientX = e.clientX, this.clientY = e.clientY;
  }
  return r;
})(), fe = {
  mousedown: function(r) {
    r = Kt(this.dom, r), this.__mayPointerCapture = [r.zrX, r.zrY], this.trigger("mousedown", r);
  },
  mousemove: function(r) {
    r = Kt(this.dom, r);
    var t = this.__mayPointerCapture;
    t && (r.zrX !== t[0] || r.zrY !== t[1]) && this.__togglePointerCapture(!0), this.trigger("mousemove", r);
  },
  mouseup: function(r) {
    r = Kt(this.dom, r), this.__togglePointerCapture(!1), this.trigger("mouseup", r);
  },
  mouseout: function(r) {
    r = Kt(this.dom, r);
    var t = r.toElement || r.relatedTarget;
    cg(this, t) || (this.__pointerCapturing && (r.zrEventControl = "no_globalout"), this.trigger("mouseout", r));
  },
  wheel: function(r) {
    Tv = !0, r = Kt(this.dom, r), this.trigger("mousewheel", r);
  },
  mousewheel: function(r) {
    Tv || (r = Kt(this.dom, r), this.trigger("mousewheel", r));
  },
  touchstart: function(r) {
    r = Kt(this.dom, r), Bs(r), this.__lastTouchMoment = /* @__PURE__ */ new Date(), this.handler.processGesture(r, "start"), fe.mousemove.call(this, r), fe.mousedown.call(this, r);
  },
  touchmove: function(r) {
    r = Kt(this.dom, r), Bs(r), this.handler.processGesture(r, "change"), fe.mousemove.call(this, r);
  },
  touchend: function(r) {
    r = Kt(this.dom, r), Bs(r), this.handler.processGesture(r, "end"), fe.mouseup.call(this, r), +/* @__PURE__ */ new Date() - +this.__lastTouchMoment < Ib && fe.click.call(this, r);
  },
  pointerdown: function(r) {
    fe.mousedown.call(this, r);
  },
  pointermove: function(r) {
    Fu(r) || fe.mousemove.call(this, r);
  },
  pointerup: function(r) {
    fe.mouseup.call(this, r);
  },
  pointerout: function(r) {
    Fu(r) || fe.mouseout.call(this, r);
  }
};
D(["click", "dblclick", "contextmenu"], function(r) {
  fe[r] = function(t) {
    t = Kt(this.dom, t), this.trigger(r, t);
  };
});
var zu = {
  pointermove: function(r) {
    Fu(r) || zu.mousemove.call(this, r);
  },
  pointerup: function(r) {
    zu.mouseup.call(this, r);
  },
  mousemove: function(r) {
    this.trigger("mousemove", r);
  },
  mouseup: function(r) {
    var t = this.__pointerCapturing;
    this.__togglePointerCapture(!1), this.trigger("mouseup", r), t && (r.zrEventControl = "only_globalout", this.trigger("mouseout", r));
  }
};
function kb(r, t) {
  var e = t.domHandlers;
  U.pointerEventsSupported ? D(Os.pointer, function(i) {
    Oa(t, i, function(n) {
      e[i].call(r, n);
    });
  }) : (U.touchEventsSupported && D(Os.touch, function(i) {
    Oa(t, i, function(n) {
      e[i].call(r, n), Pb(t);
    });
  }), D(Os.mouse, function(i) {
    Oa(t, i, function(n) {
      n = Kl(n), t.touching || e[i].call(r, n);
    });
  }));
}
function Ob(r, t) {
  U.pointerEventsSupported ? D(xv.pointer, e) : U.touchEventsSupported || D(xv.mouse, e);
  function e(i) {
    function n(a) {
      a = Kl(a), cg(r, a.target) || (a = Rb(r, a), t.domHandlers[i].call(r, a));
    }
    Oa(t, i, n, { capture: !0 });
  }
}
function Oa(r, t, e, i) {
  r.mounted[t] = e, r.listenerOpts[t] = i, gb(r.domTarget, t, e, i);
}
function Ns(r) {
  var t = r.mounted;
  for (var e in t)
    t.hasOwnProperty(e) && yb(r.domTarget, e, t[e], r.listenerOpts[e]);
  r.mounted = {};
}
var Cv = /* @__PURE__ */ (function() {
  function r(t, e) {
    this.mounted = {}, this.listenerOpts = {}, this.touching = !1, this.domTarget = t, this.domHandlers = e;
  }
  return r;
})(), Bb = (function(r) {
  B(t, r);
  function t(e, i) {
    var n = r.call(this) || this;
    return n.__pointerCapturing = !1, n.dom = e, n.painterRoot = i, n._localHandlerScope = new Cv(e, fe), ks && (n._globalHandlerScope = new Cv(document, zu)), kb(n, n._localHandlerScope), n;
  }
  return t.prototype.dispose = function() {
    Ns(this._localHandlerScope), ks && Ns(this._globalHandlerScope);
  }, t.prototype.setCursor = function(e) {
    this.dom.style && (this.dom.style.cursor = e || "default");
  }, t.prototype.__togglePointerCapture = function(e) {
    if (this.__mayPointerCapture = null, ks && +this.__pointerCapturing ^ +e) {
      this.__pointerCapturing = e;
      var i = this._globalHandlerScope;
      e ? Ob(this, i) : Ns(i);
    }
  }, t;
})(Me);
var Ba = {}, dg = {};
function Nb(r) {
  delete dg[r];
}
function Fb(r) {
  if (!r)
    return !1;
  if (typeof r == "string")
    return Ua(r, 1) < vu;
  if (r.colorStops) {
    for (var t = r.colorStops, e = 0, i = t.length, n = 0; n < i; n++)
      e += Ua(t[n].color, 1);
    return e /= i, e < vu;
  }
  return !1;
}
var zb = (function() {
  function r(t, e, i) {
    var n = this;
    this._sleepAfterStill = 10, this._stillFrameAccum = 0, this._needsRefresh = !0, this._needsRefreshHover = !0, this._darkMode = !1, i = i || {}, this.dom = e, this.id = t;
    var a = new Ab(), o = i.renderer || "canvas";
    Ba[o] || (o = ft(Ba)[0]), i.useDirtyRect = i.useDirtyRect == null ? !1 : i.useDirtyRect;
    var s = new Ba[o](e, a, i, t), u = i.ssr || s.ssrOnly;
    this.storage = a, this.painter = s;
    var l = !U.node && !U.worker && !u ? new Bb(s.getViewportRoot(), s.root) : null, f = i.useCoarsePointer, h = f == null || f === "auto" ? U.touchEventsSupported : !!f, c = 44, v;
    h && (v = Z(i.pointerSize, c)), this.handler = new fg(a, s, l, s.root, v), this.animation = new Lb({
      stage: {
        update: u ? null : function() {
          return n._flush(!0);
        }
      }
    }), u || this.animation.start();
  }
  return r.prototype.add = function(t) {
    this._disposed || !t || (this.storage.addRoot(t), t.addSelfToZr(this), this.refresh());
  }, r.prototype.remove = function(t) {
    this._disposed || !t || (this.storage.delRoot(t), t.removeSelfFromZr(this), this.refresh());
  }, r.prototype.configLayer = function(t, e) {
    this._disposed || (this.painter.configLayer && this.painter.configLayer(t, e), this.refresh());
  }, r.prototype.setBackgroundColor = function(t) {
    this._disposed || (this.painter.setBackgroundColor && this.painter.setBackgroundColor(t), this.refresh(), this._backgroundColor = t, this._darkMode = Fb(t));
  }, r.prototype.getBackgroundColor = function() {
    return this._backgroundColor;
  }, r.prototype.setDarkMode = function(t) {
    this._darkMode = t;
  }, r.prototype.isDarkMode = function() {
    return this._darkMode;
  }, r.prototype.refreshImmediately = function(t) {
    this._disposed || (t || this.animation.update(!0), this._needsRefresh = !1, this.painter.refresh(), this._needsRefresh = !1);
  }, r.prototype.refresh = function() {
    this._disposed || (this._needsRefresh = !0, this.animation.start());
  }, r.prototype.flush = function() {
    this._disposed || this._flush(!1);
  }, r.prototype._flush = function(t) {
    var e, i = vi();
    this._needsRefresh && (e = !0, this.refreshImmediately(t)), this._needsRefreshHover && (e = !0, this.refreshHoverImmediately());
    var n = vi();
    e ? (this._stillFrameAccum = 0, this.trigger("rendered", {
      elapsedTime: n - i
    })) : this._sleepAfterStill > 0 && (this._stillFrameAccum++, this._stillFrameAccum > this._sleepAfterStill && this.animation.stop());
  }, r.prototype.setSleepAfterStill = function(t) {
    this._sleepAfterStill = t;
  }, r.prototype.wakeUp = function() {
    this._disposed || (this.animation.start(), this._stillFrameAccum = 0);
  }, r.prototype.refreshHover = function() {
    this._needsRefreshHover = !0;
  }, r.prototype.refreshHoverImmediately = function() {
    this._disposed || (this._needsRefreshHover = !1, this.painter.refreshHover && this.painter.getType() === "canvas" && this.painter.refreshHover());
  }, r.prototype.resize = function(t) {
    this._disposed || (t = t || {}, this.painter.resize(t.width, t.height), this.handler.resize());
  }, r.prototype.clearAnimation = function() {
    this._disposed || this.animation.clear();
  }, r.prototype.getWidth = function() {
    if (!this._disposed)
      return this.painter.getWidth();
  }, r.prototype.getHeight = function() {
    if (!this._disposed)
      return this.painter.getHeight();
  }, r.prototype.setCursorStyle = function(t) {
    this._disposed || this.handler.setCursorStyle(t);
  }, r.prototype.findHover = function(t, e) {
    if (!this._disposed)
      return this.handler.findHover(t, e);
  }, r.prototype.on = function(t, e, i) {
    return this._disposed || this.handler.on(t, e, i), this;
  }, r.prototype.off = function(t, e) {
    this._disposed || this.handler.off(t, e);
  }, r.prototype.trigger = function(t, e) {
    this._disposed || this.handler.trigger(t, e);
  }, r.prototype.clear = function() {
    if (!this._disposed) {
      for (var t = this.storage.getRoots(), e = 0; e < t.length; e++)
        t[e] instanceof It && t[e].removeSelfFromZr(this);
      this.storage.delAllRoots(), this.painter.clear();
    }
  }, r.prototype.dispose = function() {
    this._disposed || (this.animation.stop(), this.clear(), this.storage.dispose(), this.painter.dispose(), this.handler.dispose(), this.animation = this.storage = this.painter = this.handler = null, this._disposed = !0, Nb(this.id));
  }, r;
})();
function Dv(r, t) {
  var e = new zb(Kc(), r, t);
  return dg[e.id] = e, e;
}
function Hb(r, t) {
  Ba[r] = t;
}
var pg = "";
typeof navigator < "u" && (pg = navigator.platform || "");
var ai = "rgba(0, 0, 0, 0.2)";
const Vb = {
  darkMode: "auto",
  // backgroundColor: 'rgba(0,0,0,0)',
  colorBy: "series",
  color: ["#5470c6", "#91cc75", "#fac858", "#ee6666", "#73c0de", "#3ba272", "#fc8452", "#9a60b4", "#ea7ccc"],
  gradientColor: ["#f6efa6", "#d88273", "#bf444c"],
  aria: {
    decal: {
      decals: [{
        color: ai,
        dashArrayX: [1, 0],
        dashArrayY: [2, 5],
        symbolSize: 1,
        rotation: Math.PI / 6
      }, {
        color: ai,
        symbol: "circle",
        dashArrayX: [[8, 8], [0, 8, 8, 0]],
        dashArrayY: [6, 0],
        symbolSize: 0.8
      }, {
        color: ai,
        dashArrayX: [1, 0],
        dashArrayY: [4, 3],
        rotation: -Math.PI / 4
      }, {
        color: ai,
        dashArrayX: [[6, 6], [0, 6, 6, 0]],
        dashArrayY: [6, 0]
      }, {
        color: ai,
        dashArrayX: [[1, 0], [1, 6]],
        dashArrayY: [1, 0, 6, 0],
        rotation: Math.PI / 4
      }, {
        color: ai,
        symbol: "triangle",
        dashArrayX: [[9, 9], [0, 9, 9, 0]],
        dashArrayY: [7, 2],
        symbolSize: 0.75
      }]
    }
  },
  // If xAxis and yAxis declared, grid is created by default.
  // grid: {},
  textStyle: {
    // color: '#000',
    // decoration: 'none',
    // PENDING
    fontFamily: pg.match(/^Win/) ? "Microsoft YaHei" : "sans-serif",
    // fontFamily: 'Arial, Verdana, sans-serif',
    fontSize: 12,
    fontStyle: "normal",
    fontWeight: "normal"
  },
  // http://blogs.adobe.com/webplatform/2014/02/24/using-blend-modes-in-html-canvas/
  // https://developer.mozilla.org/en-US/docs/Web/API/CanvasRenderingContext2D/globalCompositeOperation
  // Default is source-over
  blendMode: null,
  stateAnimation: {
    duration: 300,
    easing: "cubicOut"
  },
  animation: "auto",
  animationDuration: 1e3,
  animationDurationUpdate: 500,
  animationEasing: "cubicInOut",
  animationEasingUpdate: "cubicInOut",
  animationThreshold: 2e3,
  // Configuration for progressive/incremental rendering
  progressiveThreshold: 3e3,
  progressive: 400,
  // Threshold of if use single hover layer to optimize.
  // It is recommended that `hoverLayerThreshold` is equivalent to or less than
  // `progressiveThreshold`, otherwise hover will cause restart of progressive,
  // which is unexpected.
  // see example <echarts/test/heatmap-large.html>.
  hoverLayerThreshold: 3e3,
  // See: module:echarts/scale/Time
  useUTC: !1
};
var Gb = q();
function Wb(r, t, e) {
  var i = Gb.get(t);
  if (!i)
    return e;
  var n = i(r);
  return n ? e.concat(n) : e;
}
var va, Ui, Mv, Av = "\0_ec_inner", Ub = 1, Ql = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      return r !== null && r.apply(this, arguments) || this;
    }
    return t.prototype.init = function(e, i, n, a, o, s) {
      a = a || {}, this.option = null, this._theme = new pt(a), this._locale = new pt(o), this._optionManager = s;
    }, t.prototype.setOption = function(e, i, n) {
      var a = Pv(i);
      this._optionManager.setOption(e, n, a), this._resetOption(null, a);
    }, t.prototype.resetOption = function(e, i) {
      return this._resetOption(e, Pv(i));
    }, t.prototype._resetOption = function(e, i) {
      var n = !1, a = this._optionManager;
      if (!e || e === "recreate") {
        var o = a.mountOption(e === "recreate");
        !this.option || e === "recreate" ? Mv(this, o) : (this.restoreData(), this._mergeOption(o, i)), n = !0;
      }
      if ((e === "timeline" || e === "media") && this.restoreData(), !e || e === "recreate" || e === "timeline") {
        var s = a.getTimelineOption(this);
        s && (n = !0, this._mergeOption(s, i));
      }
      if (!e || e === "recreate" || e === "media") {
        var u = a.getMediaOption(this);
        u.length && D(u, function(l) {
          n = !0, this._mergeOption(l, i);
        }, this);
      }
      return n;
    }, t.prototype.mergeOption = function(e) {
      this._mergeOption(e, null);
    }, t.prototype._mergeOption = function(e, i) {
      var n = this.option, a = this._componentsMap, o = this._componentsCount, s = [], u = q(), l = i && i.replaceMergeMainTypeMap;
      c1(this), D(e, function(h, c) {
        h != null && (at.hasClass(c) ? c && (s.push(c), u.set(c, !0)) : n[c] = n[c] == null ? J(h) : rt(n[c], h, !0));
      }), l && l.each(function(h, c) {
        at.hasClass(c) && !u.get(c) && (s.push(c), u.set(c, !0));
      }), at.topologicalTravel(s, at.getAllClassMainTypes(), f, this);
      function f(h) {
        var c = Wb(this, h, Lt(e[h])), v = a.get(h), d = (
          // `!oldCmptList` means init. See the comment in `mappingToExists`
          v ? l && l.get(h) ? "replaceMerge" : "normalMerge" : "replaceAll"
        ), y = L0(v, c, d);
        B0(y, h, at), n[h] = null, a.set(h, null), o.set(h, 0);
        var p = [], g = [], m = 0, _;
        D(y, function(S, b) {
          var w = S.existing, x = S.newOption;
          if (!x)
            w && (w.mergeOption({}, this), w.optionUpdated({}, !1));
          else {
            var C = h === "series", M = at.getClass(
              h,
              S.keyInfo.subType,
              !C
              // Give a more detailed warn later if series don't exists
            );
            if (!M)
              return;
            if (h === "tooltip") {
              if (_)
                return;
              _ = !0;
            }
            if (w && w.constructor === M)
              w.name = S.keyInfo.name, w.mergeOption(x, this), w.optionUpdated(x, !1);
            else {
              var A = O({
                componentIndex: b
              }, S.keyInfo);
              w = new M(x, this, this, A), O(w, A), S.brandNew && (w.__requireNewView = !0), w.init(x, this, this), w.optionUpdated(null, !0);
            }
          }
          w ? (p.push(w.option), g.push(w), m++) : (p.push(void 0), g.push(void 0));
        }, this), n[h] = p, a.set(h, g), o.set(h, m), h === "series" && va(this);
      }
      this._seriesIndices || va(this);
    }, t.prototype.getOption = function() {
      var e = J(this.option);
      return D(e, function(i, n) {
        if (at.hasClass(n)) {
          for (var a = Lt(i), o = a.length, s = !1, u = o - 1; u >= 0; u--)
            a[u] && !wn(a[u]) ? s = !0 : (a[u] = null, !s && o--);
          a.length = o, e[n] = a;
        }
      }), delete e[Av], e;
    }, t.prototype.getTheme = function() {
      return this._theme;
    }, t.prototype.getLocaleModel = function() {
      return this._locale;
    }, t.prototype.setUpdatePayload = function(e) {
      this._payload = e;
    }, t.prototype.getUpdatePayload = function() {
      return this._payload;
    }, t.prototype.getComponent = function(e, i) {
      var n = this._componentsMap.get(e);
      if (n) {
        var a = n[i || 0];
        if (a)
          return a;
        if (i == null) {
          for (var o = 0; o < n.length; o++)
            if (n[o])
              return n[o];
        }
      }
    }, t.prototype.queryComponents = function(e) {
      var i = e.mainType;
      if (!i)
        return [];
      var n = e.index, a = e.id, o = e.name, s = this._componentsMap.get(i);
      if (!s || !s.length)
        return [];
      var u;
      return n != null ? (u = [], D(Lt(n), function(l) {
        s[l] && u.push(s[l]);
      })) : a != null ? u = Lv("id", a, s) : o != null ? u = Lv("name", o, s) : u = Ct(s, function(l) {
        return !!l;
      }), Iv(u, e);
    }, t.prototype.findComponents = function(e) {
      var i = e.query, n = e.mainType, a = s(i), o = a ? this.queryComponents(a) : Ct(this._componentsMap.get(n), function(l) {
        return !!l;
      });
      return u(Iv(o, e));
      function s(l) {
        var f = n + "Index", h = n + "Id", c = n + "Name";
        return l && (l[f] != null || l[h] != null || l[c] != null) ? {
          mainType: n,
          // subType will be filtered finally.
          index: l[f],
          id: l[h],
          name: l[c]
        } : null;
      }
      function u(l) {
        return e.filter ? Ct(l, e.filter) : l;
      }
    }, t.prototype.eachComponent = function(e, i, n) {
      var a = this._componentsMap;
      if (X(e)) {
        var o = i, s = e;
        a.each(function(h, c) {
          for (var v = 0; h && v < h.length; v++) {
            var d = h[v];
            d && s.call(o, c, d, d.componentIndex);
          }
        });
      } else
        for (var u = z(e) ? a.get(e) : V(e) ? this.findComponents(e) : null, l = 0; u && l < u.length; l++) {
          var f = u[l];
          f && i.call(n, f, f.componentIndex);
        }
    }, t.prototype.getSeriesByName = function(e) {
      var i = be(e, null);
      return Ct(this._componentsMap.get("series"), function(n) {
        return !!n && i != null && n.name === i;
      });
    }, t.prototype.getSeriesByIndex = function(e) {
      return this._componentsMap.get("series")[e];
    }, t.prototype.getSeriesByType = function(e) {
      return Ct(this._componentsMap.get("series"), function(i) {
        return !!i && i.subType === e;
      });
    }, t.prototype.getSeries = function() {
      return Ct(this._componentsMap.get("series"), function(e) {
        return !!e;
      });
    }, t.prototype.getSeriesCount = function() {
      return this._componentsCount.get("series");
    }, t.prototype.eachSeries = function(e, i) {
      Ui(this), D(this._seriesIndices, function(n) {
        var a = this._componentsMap.get("series")[n];
        e.call(i, a, n);
      }, this);
    }, t.prototype.eachRawSeries = function(e, i) {
      D(this._componentsMap.get("series"), function(n) {
        n && e.call(i, n, n.componentIndex);
      });
    }, t.prototype.eachSeriesByType = function(e, i, n) {
      Ui(this), D(this._seriesIndices, function(a) {
        var o = this._componentsMap.get("series")[a];
        o.subType === e && i.call(n, o, a);
      }, this);
    }, t.prototype.eachRawSeriesByType = function(e, i, n) {
      return D(this.getSeriesByType(e), i, n);
    }, t.prototype.isSeriesFiltered = function(e) {
      return Ui(this), this._seriesIndicesMap.get(e.componentIndex) == null;
    }, t.prototype.getCurrentSeriesIndices = function() {
      return (this._seriesIndices || []).slice();
    }, t.prototype.filterSeries = function(e, i) {
      Ui(this);
      var n = [];
      D(this._seriesIndices, function(a) {
        var o = this._componentsMap.get("series")[a];
        e.call(i, o, a) && n.push(a);
      }, this), this._seriesIndices = n, this._seriesIndicesMap = q(n);
    }, t.prototype.restoreData = function(e) {
      va(this);
      var i = this._componentsMap, n = [];
      i.each(function(a, o) {
        at.hasClass(o) && n.push(o);
      }), at.topologicalTravel(n, at.getAllClassMainTypes(), function(a) {
        D(i.get(a), function(o) {
          o && (a !== "series" || !Yb(o, e)) && o.restoreData();
        });
      });
    }, t.internalField = (function() {
      va = function(e) {
        var i = e._seriesIndices = [];
        D(e._componentsMap.get("series"), function(n) {
          n && i.push(n.componentIndex);
        }), e._seriesIndicesMap = q(i);
      }, Ui = function(e) {
      }, Mv = function(e, i) {
        e.option = {}, e.option[Av] = Ub, e._componentsMap = q({
          series: []
        }), e._componentsCount = q();
        var n = i.aria;
        V(n) && n.enabled == null && (n.enabled = !0), Xb(i, e._theme.option), rt(i, Vb, !1), e._mergeOption(i, null);
      };
    })(), t;
  })(pt)
);
function Yb(r, t) {
  if (t) {
    var e = t.seriesIndex, i = t.seriesId, n = t.seriesName;
    return e != null && r.componentIndex !== e || i != null && r.id !== i || n != null && r.name !== n;
  }
}
function Xb(r, t) {
  var e = r.color && !r.colorLayer;
  D(t, function(i, n) {
    n === "colorLayer" && e || at.hasClass(n) || (typeof i == "object" ? r[n] = r[n] ? rt(r[n], i, !1) : J(i) : r[n] == null && (r[n] = i));
  });
}
function Lv(r, t, e) {
  if (F(t)) {
    var i = q();
    return D(t, function(a) {
      if (a != null) {
        var o = be(a, null);
        o != null && i.set(a, !0);
      }
    }), Ct(e, function(a) {
      return a && i.get(a[r]);
    });
  } else {
    var n = be(t, null);
    return Ct(e, function(a) {
      return a && n != null && a[r] === n;
    });
  }
}
function Iv(r, t) {
  return t.hasOwnProperty("subType") ? Ct(r, function(e) {
    return e && e.subType === t.subType;
  }) : r;
}
function Pv(r) {
  var t = q();
  return r && D(Lt(r.replaceMerge), function(e) {
    t.set(e, !0);
  }), {
    replaceMergeMainTypeMap: t
  };
}
De(Ql, Gl);
var $b = [
  "getDom",
  "getZr",
  "getWidth",
  "getHeight",
  "getDevicePixelRatio",
  "dispatchAction",
  "isSSR",
  "isDisposed",
  "on",
  "off",
  "getDataURL",
  "getConnectedDataURL",
  // 'getModel',
  "getOption",
  // 'getViewOfComponentModel',
  // 'getViewOfSeriesModel',
  "getId",
  "updateLabelLayout"
], gg = (
  /** @class */
  /* @__PURE__ */ (function() {
    function r(t) {
      D($b, function(e) {
        this[e] = vt(t[e], t);
      }, this);
    }
    return r;
  })()
), Zb = /^(min|max)?(.+)$/, qb = (
  /** @class */
  (function() {
    function r(t) {
      this._timelineOptions = [], this._mediaList = [], this._currentMediaIndices = [], this._api = t;
    }
    return r.prototype.setOption = function(t, e, i) {
      t && (D(Lt(t.series), function(o) {
        o && o.data && zt(o.data) && iu(o.data);
      }), D(Lt(t.dataset), function(o) {
        o && o.source && zt(o.source) && iu(o.source);
      })), t = J(t);
      var n = this._optionBackup, a = Kb(t, e, !n);
      this._newBaseOption = a.baseOption, n ? (a.timelineOptions.length && (n.timelineOptions = a.timelineOptions), a.mediaList.length && (n.mediaList = a.mediaList), a.mediaDefault && (n.mediaDefault = a.mediaDefault)) : this._optionBackup = a;
    }, r.prototype.mountOption = function(t) {
      var e = this._optionBackup;
      return this._timelineOptions = e.timelineOptions, this._mediaList = e.mediaList, this._mediaDefault = e.mediaDefault, this._currentMediaIndices = [], J(t ? e.baseOption : this._newBaseOption);
    }, r.prototype.getTimelineOption = function(t) {
      var e, i = this._timelineOptions;
      if (i.length) {
        var n = t.getComponent("timeline");
        n && (e = J(
          // FIXME:TS as TimelineModel or quivlant interface
          i[n.getCurrentIndex()]
        ));
      }
      return e;
    }, r.prototype.getMediaOption = function(t) {
      var e = this._api.getWidth(), i = this._api.getHeight(), n = this._mediaList, a = this._mediaDefault, o = [], s = [];
      if (!n.length && !a)
        return s;
      for (var u = 0, l = n.length; u < l; u++)
        Qb(n[u].query, e, i) && o.push(u);
      return !o.length && a && (o = [-1]), o.length && !jb(o, this._currentMediaIndices) && (s = W(o, function(f) {
        return J(f === -1 ? a.option : n[f].option);
      })), this._currentMediaIndices = o, s;
    }, r;
  })()
);
function Kb(r, t, e) {
  var i = [], n, a, o = r.baseOption, s = r.timeline, u = r.options, l = r.media, f = !!r.media, h = !!(u || s || o && o.timeline);
  o ? (a = o, a.timeline || (a.timeline = s)) : ((h || f) && (r.options = r.media = null), a = r), f && F(l) && D(l, function(v) {
    v && v.option && (v.query ? i.push(v) : n || (n = v));
  }), c(a), D(u, function(v) {
    return c(v);
  }), D(i, function(v) {
    return c(v.option);
  });
  function c(v) {
    D(t, function(d) {
      d(v, e);
    });
  }
  return {
    baseOption: a,
    timelineOptions: u || [],
    mediaDefault: n,
    mediaList: i
  };
}
function Qb(r, t, e) {
  var i = {
    width: t,
    height: e,
    aspectratio: t / e
    // lower case for convenience.
  }, n = !0;
  return D(r, function(a, o) {
    var s = o.match(Zb);
    if (!(!s || !s[1] || !s[2])) {
      var u = s[1], l = s[2].toLowerCase();
      Jb(i[l], a, u) || (n = !1);
    }
  }), n;
}
function Jb(r, t, e) {
  return e === "min" ? r >= t : e === "max" ? r <= t : r === t;
}
function jb(r, t) {
  return r.join(",") === t.join(",");
}
var se = D, An = V, Rv = ["areaStyle", "lineStyle", "nodeStyle", "linkStyle", "chordStyle", "label", "labelLine"];
function Fs(r) {
  var t = r && r.itemStyle;
  if (t)
    for (var e = 0, i = Rv.length; e < i; e++) {
      var n = Rv[e], a = t.normal, o = t.emphasis;
      a && a[n] && (r[n] = r[n] || {}, r[n].normal ? rt(r[n].normal, a[n]) : r[n].normal = a[n], a[n] = null), o && o[n] && (r[n] = r[n] || {}, r[n].emphasis ? rt(r[n].emphasis, o[n]) : r[n].emphasis = o[n], o[n] = null);
    }
}
function Tt(r, t, e) {
  if (r && r[t] && (r[t].normal || r[t].emphasis)) {
    var i = r[t].normal, n = r[t].emphasis;
    i && (e ? (r[t].normal = r[t].emphasis = null, ot(r[t], i)) : r[t] = i), n && (r.emphasis = r.emphasis || {}, r.emphasis[t] = n, n.focus && (r.emphasis.focus = n.focus), n.blurScope && (r.emphasis.blurScope = n.blurScope));
  }
}
function en(r) {
  Tt(r, "itemStyle"), Tt(r, "lineStyle"), Tt(r, "areaStyle"), Tt(r, "label"), Tt(r, "labelLine"), Tt(r, "upperLabel"), Tt(r, "edgeLabel");
}
function dt(r, t) {
  var e = An(r) && r[t], i = An(e) && e.textStyle;
  if (i)
    for (var n = 0, a = Jf.length; n < a; n++) {
      var o = Jf[n];
      i.hasOwnProperty(o) && (e[o] = i[o]);
    }
}
function Qt(r) {
  r && (en(r), dt(r, "label"), r.emphasis && dt(r.emphasis, "label"));
}
function tx(r) {
  if (An(r)) {
    Fs(r), en(r), dt(r, "label"), dt(r, "upperLabel"), dt(r, "edgeLabel"), r.emphasis && (dt(r.emphasis, "label"), dt(r.emphasis, "upperLabel"), dt(r.emphasis, "edgeLabel"));
    var t = r.markPoint;
    t && (Fs(t), Qt(t));
    var e = r.markLine;
    e && (Fs(e), Qt(e));
    var i = r.markArea;
    i && Qt(i);
    var n = r.data;
    if (r.type === "graph") {
      n = n || r.nodes;
      var a = r.links || r.edges;
      if (a && !zt(a))
        for (var o = 0; o < a.length; o++)
          Qt(a[o]);
      D(r.categories, function(l) {
        en(l);
      });
    }
    if (n && !zt(n))
      for (var o = 0; o < n.length; o++)
        Qt(n[o]);
    if (t = r.markPoint, t && t.data)
      for (var s = t.data, o = 0; o < s.length; o++)
        Qt(s[o]);
    if (e = r.markLine, e && e.data)
      for (var u = e.data, o = 0; o < u.length; o++)
        F(u[o]) ? (Qt(u[o][0]), Qt(u[o][1])) : Qt(u[o]);
    r.type === "gauge" ? (dt(r, "axisLabel"), dt(r, "title"), dt(r, "detail")) : r.type === "treemap" ? (Tt(r.breadcrumb, "itemStyle"), D(r.levels, function(l) {
      en(l);
    })) : r.type === "tree" && en(r.leaves);
  }
}
function Pe(r) {
  return F(r) ? r : r ? [r] : [];
}
function Ev(r) {
  return (F(r) ? r[0] : r) || {};
}
function ex(r, t) {
  se(Pe(r.series), function(i) {
    An(i) && tx(i);
  });
  var e = ["xAxis", "yAxis", "radiusAxis", "angleAxis", "singleAxis", "parallelAxis", "radar"];
  t && e.push("valueAxis", "categoryAxis", "logAxis", "timeAxis"), se(e, function(i) {
    se(Pe(r[i]), function(n) {
      n && (dt(n, "axisLabel"), dt(n.axisPointer, "label"));
    });
  }), se(Pe(r.parallel), function(i) {
    var n = i && i.parallelAxisDefault;
    dt(n, "axisLabel"), dt(n && n.axisPointer, "label");
  }), se(Pe(r.calendar), function(i) {
    Tt(i, "itemStyle"), dt(i, "dayLabel"), dt(i, "monthLabel"), dt(i, "yearLabel");
  }), se(Pe(r.radar), function(i) {
    dt(i, "name"), i.name && i.axisName == null && (i.axisName = i.name, delete i.name), i.nameGap != null && i.axisNameGap == null && (i.axisNameGap = i.nameGap, delete i.nameGap);
  }), se(Pe(r.geo), function(i) {
    An(i) && (Qt(i), se(Pe(i.regions), function(n) {
      Qt(n);
    }));
  }), se(Pe(r.timeline), function(i) {
    Qt(i), Tt(i, "label"), Tt(i, "itemStyle"), Tt(i, "controlStyle", !0);
    var n = i.data;
    F(n) && D(n, function(a) {
      V(a) && (Tt(a, "label"), Tt(a, "itemStyle"));
    });
  }), se(Pe(r.toolbox), function(i) {
    Tt(i, "iconStyle"), se(i.feature, function(n) {
      Tt(n, "iconStyle");
    });
  }), dt(Ev(r.axisPointer), "label"), dt(Ev(r.tooltip).axisPointer, "label");
}
function rx(r, t) {
  for (var e = t.split(","), i = r, n = 0; n < e.length && (i = i && i[e[n]], i != null); n++)
    ;
  return i;
}
function ix(r, t, e, i) {
  for (var n = t.split(","), a = r, o, s = 0; s < n.length - 1; s++)
    o = n[s], a[o] == null && (a[o] = {}), a = a[o];
  a[n[s]] == null && (a[n[s]] = e);
}
function kv(r) {
  r && D(nx, function(t) {
    t[0] in r && !(t[1] in r) && (r[t[1]] = r[t[0]]);
  });
}
var nx = [["x", "left"], ["y", "top"], ["x2", "right"], ["y2", "bottom"]], ax = ["grid", "geo", "parallel", "legend", "toolbox", "title", "visualMap", "dataZoom", "timeline"], zs = [["borderRadius", "barBorderRadius"], ["borderColor", "barBorderColor"], ["borderWidth", "barBorderWidth"]];
function Yi(r) {
  var t = r && r.itemStyle;
  if (t)
    for (var e = 0; e < zs.length; e++) {
      var i = zs[e][1], n = zs[e][0];
      t[i] != null && (t[n] = t[i]);
    }
}
function Ov(r) {
  r && r.alignTo === "edge" && r.margin != null && r.edgeDistance == null && (r.edgeDistance = r.margin);
}
function Bv(r) {
  r && r.downplay && !r.blur && (r.blur = r.downplay);
}
function ox(r) {
  r && r.focusNodeAdjacency != null && (r.emphasis = r.emphasis || {}, r.emphasis.focus == null && (r.emphasis.focus = "adjacency"));
}
function yg(r, t) {
  if (r)
    for (var e = 0; e < r.length; e++)
      t(r[e]), r[e] && yg(r[e].children, t);
}
function mg(r, t) {
  ex(r, t), r.series = Lt(r.series), D(r.series, function(e) {
    if (V(e)) {
      var i = e.type;
      if (i === "line")
        e.clipOverflow != null && (e.clip = e.clipOverflow);
      else if (i === "pie" || i === "gauge") {
        e.clockWise != null && (e.clockwise = e.clockWise), Ov(e.label);
        var n = e.data;
        if (n && !zt(n))
          for (var a = 0; a < n.length; a++)
            Ov(n[a]);
        e.hoverOffset != null && (e.emphasis = e.emphasis || {}, (e.emphasis.scaleSize = null) && (e.emphasis.scaleSize = e.hoverOffset));
      } else if (i === "gauge") {
        var o = rx(e, "pointer.color");
        o != null && ix(e, "itemStyle.color", o);
      } else if (i === "bar") {
        Yi(e), Yi(e.backgroundStyle), Yi(e.emphasis);
        var n = e.data;
        if (n && !zt(n))
          for (var a = 0; a < n.length; a++)
            typeof n[a] == "object" && (Yi(n[a]), Yi(n[a] && n[a].emphasis));
      } else if (i === "sunburst") {
        var s = e.highlightPolicy;
        s && (e.emphasis = e.emphasis || {}, e.emphasis.focus || (e.emphasis.focus = s)), Bv(e), yg(e.data, Bv);
      } else i === "graph" || i === "sankey" ? ox(e) : i === "map" && (e.mapType && !e.map && (e.map = e.mapType), e.mapLocation && ot(e, e.mapLocation));
      e.hoverAnimation != null && (e.emphasis = e.emphasis || {}, e.emphasis && e.emphasis.scale == null && (e.emphasis.scale = e.hoverAnimation)), kv(e);
    }
  }), r.dataRange && (r.visualMap = r.dataRange), D(ax, function(e) {
    var i = r[e];
    i && (F(i) || (i = [i]), D(i, function(n) {
      kv(n);
    }));
  });
}
function sx(r) {
  var t = q();
  r.eachSeries(function(e) {
    var i = e.get("stack");
    if (i) {
      var n = t.get(i) || t.set(i, []), a = e.getData(), o = {
        // Used for calculate axis extent automatically.
        // TODO: Type getCalculationInfo return more specific type?
        stackResultDimension: a.getCalculationInfo("stackResultDimension"),
        stackedOverDimension: a.getCalculationInfo("stackedOverDimension"),
        stackedDimension: a.getCalculationInfo("stackedDimension"),
        stackedByDimension: a.getCalculationInfo("stackedByDimension"),
        isStackedByIndex: a.getCalculationInfo("isStackedByIndex"),
        data: a,
        seriesModel: e
      };
      if (!o.stackedDimension || !(o.isStackedByIndex || o.stackedByDimension))
        return;
      n.length && a.setCalculationInfo("stackedOnSeries", n[n.length - 1].seriesModel), n.push(o);
    }
  }), t.each(ux);
}
function ux(r) {
  D(r, function(t, e) {
    var i = [], n = [NaN, NaN], a = [t.stackResultDimension, t.stackedOverDimension], o = t.data, s = t.isStackedByIndex, u = t.seriesModel.get("stackStrategy") || "samesign";
    o.modify(a, function(l, f, h) {
      var c = o.get(t.stackedDimension, h);
      if (isNaN(c))
        return n;
      var v, d;
      s ? d = o.getRawIndex(h) : v = o.get(t.stackedByDimension, h);
      for (var y = NaN, p = e - 1; p >= 0; p--) {
        var g = r[p];
        if (s || (d = g.data.rawIndexOf(g.stackedByDimension, v)), d >= 0) {
          var m = g.data.getByRawIndex(g.stackResultDimension, d);
          if (u === "all" || u === "positive" && m > 0 || u === "negative" && m < 0 || u === "samesign" && c >= 0 && m > 0 || u === "samesign" && c <= 0 && m < 0) {
            c = x0(c, m), y = m;
            break;
          }
        }
      }
      return i[0] = c, i[1] = y, i;
    });
  });
}
var Ce = (
  /** @class */
  (function() {
    function r() {
      this.group = new It(), this.uid = Lo("viewComponent");
    }
    return r.prototype.init = function(t, e) {
    }, r.prototype.render = function(t, e, i, n) {
    }, r.prototype.dispose = function(t, e) {
    }, r.prototype.updateView = function(t, e, i, n) {
    }, r.prototype.updateLayout = function(t, e, i, n) {
    }, r.prototype.updateVisual = function(t, e, i, n) {
    }, r.prototype.toggleBlurSeries = function(t, e, i) {
    }, r.prototype.eachRendered = function(t) {
      var e = this.group;
      e && e.traverse(t);
    }, r;
  })()
);
al(Ce);
co(Ce);
var Nv = yt(), Fv = {
  itemStyle: _n(ep, !0),
  lineStyle: _n(tp, !0)
}, lx = {
  lineStyle: "stroke",
  itemStyle: "fill"
};
function _g(r, t) {
  var e = r.visualStyleMapper || Fv[t];
  return e || (console.warn("Unknown style type '" + t + "'."), Fv.itemStyle);
}
function Sg(r, t) {
  var e = r.visualDrawType || lx[t];
  return e || (console.warn("Unknown style type '" + t + "'."), "fill");
}
var fx = {
  createOnAllSeries: !0,
  performRawSeries: !0,
  reset: function(r, t) {
    var e = r.getData(), i = r.visualStyleAccessPath || "itemStyle", n = r.getModel(i), a = _g(r, i), o = a(n), s = n.getShallow("decal");
    s && (e.setVisual("decal", s), s.dirty = !0);
    var u = Sg(r, i), l = o[u], f = X(l) ? l : null, h = o.fill === "auto" || o.stroke === "auto";
    if (!o[u] || f || h) {
      var c = r.getColorFromPalette(
        // TODO series count changed.
        r.name,
        null,
        t.getSeriesCount()
      );
      o[u] || (o[u] = c, e.setVisual("colorFromPalette", !0)), o.fill = o.fill === "auto" || X(o.fill) ? c : o.fill, o.stroke = o.stroke === "auto" || X(o.stroke) ? c : o.stroke;
    }
    if (e.setVisual("style", o), e.setVisual("drawType", u), !t.isSeriesFiltered(r) && f)
      return e.setVisual("colorFromPalette", !1), {
        dataEach: function(v, d) {
          var y = r.getDataParams(d), p = O({}, o);
          p[u] = f(y), v.setItemVisual(d, "style", p);
        }
      };
  }
}, Xi = new pt(), hx = {
  createOnAllSeries: !0,
  performRawSeries: !0,
  reset: function(r, t) {
    if (!(r.ignoreStyleOnData || t.isSeriesFiltered(r))) {
      var e = r.getData(), i = r.visualStyleAccessPath || "itemStyle", n = _g(r, i), a = e.getVisual("drawType");
      return {
        dataEach: e.hasItemOption ? function(o, s) {
          var u = o.getRawDataItem(s);
          if (u && u[i]) {
            Xi.option = u[i];
            var l = n(Xi), f = o.ensureUniqueItemVisual(s, "style");
            O(f, l), Xi.option.decal && (o.setItemVisual(s, "decal", Xi.option.decal), Xi.option.decal.dirty = !0), a in l && o.setItemVisual(s, "colorFromPalette", !1);
          }
        } : null
      };
    }
  }
}, vx = {
  performRawSeries: !0,
  overallReset: function(r) {
    var t = q();
    r.eachSeries(function(e) {
      var i = e.getColorBy();
      if (!e.isColorBySeries()) {
        var n = e.type + "-" + i, a = t.get(n);
        a || (a = {}, t.set(n, a)), Nv(e).scope = a;
      }
    }), r.eachSeries(function(e) {
      if (!(e.isColorBySeries() || r.isSeriesFiltered(e))) {
        var i = e.getRawData(), n = {}, a = e.getData(), o = Nv(e).scope, s = e.visualStyleAccessPath || "itemStyle", u = Sg(e, s);
        a.each(function(l) {
          var f = a.getRawIndex(l);
          n[f] = l;
        }), i.each(function(l) {
          var f = n[l], h = a.getItemVisual(f, "colorFromPalette");
          if (h) {
            var c = a.ensureUniqueItemVisual(f, "style"), v = i.getName(l) || l + "", d = i.count();
            c[u] = e.getColorFromPalette(v, o, d);
          }
        });
      }
    });
  }
}, ca = Math.PI;
function cx(r, t) {
  t = t || {}, ot(t, {
    text: "loading",
    textColor: "#000",
    fontSize: 12,
    fontWeight: "normal",
    fontStyle: "normal",
    fontFamily: "sans-serif",
    maskColor: "rgba(255, 255, 255, 0.8)",
    showSpinner: !0,
    color: "#5470c6",
    spinnerRadius: 10,
    lineWidth: 5,
    zlevel: 0
  });
  var e = new It(), i = new St({
    style: {
      fill: t.maskColor
    },
    zlevel: t.zlevel,
    z: 1e4
  });
  e.add(i);
  var n = new Xt({
    style: {
      text: t.text,
      fill: t.textColor,
      fontSize: t.fontSize,
      fontWeight: t.fontWeight,
      fontStyle: t.fontStyle,
      fontFamily: t.fontFamily
    },
    zlevel: t.zlevel,
    z: 10001
  }), a = new St({
    style: {
      fill: "none"
    },
    textContent: n,
    textConfig: {
      position: "right",
      distance: 10
    },
    zlevel: t.zlevel,
    z: 10001
  });
  e.add(a);
  var o;
  return t.showSpinner && (o = new bo({
    shape: {
      startAngle: -ca / 2,
      endAngle: -ca / 2 + 0.1,
      r: t.spinnerRadius
    },
    style: {
      stroke: t.color,
      lineCap: "round",
      lineWidth: t.lineWidth
    },
    zlevel: t.zlevel,
    z: 10001
  }), o.animateShape(!0).when(1e3, {
    endAngle: ca * 3 / 2
  }).start("circularInOut"), o.animateShape(!0).when(1e3, {
    startAngle: ca * 3 / 2
  }).delay(300).start("circularInOut"), e.add(o)), e.resize = function() {
    var s = n.getBoundingRect().width, u = t.showSpinner ? t.spinnerRadius : 0, l = (r.getWidth() - u * 2 - (t.showSpinner && s ? 10 : 0) - s) / 2 - (t.showSpinner && s ? 0 : 5 + s / 2) + (t.showSpinner ? 0 : s / 2) + (s ? 0 : u), f = r.getHeight() / 2;
    t.showSpinner && o.setShape({
      cx: l,
      cy: f
    }), a.setShape({
      x: l - u,
      y: f - u,
      width: u * 2,
      height: u * 2
    }), i.setShape({
      x: 0,
      y: 0,
      width: r.getWidth(),
      height: r.getHeight()
    });
  }, e.resize(), e;
}
var wg = (
  /** @class */
  (function() {
    function r(t, e, i, n) {
      this._stageTaskMap = q(), this.ecInstance = t, this.api = e, i = this._dataProcessorHandlers = i.slice(), n = this._visualHandlers = n.slice(), this._allHandlers = i.concat(n);
    }
    return r.prototype.restoreData = function(t, e) {
      t.restoreData(e), this._stageTaskMap.each(function(i) {
        var n = i.overallTask;
        n && n.dirty();
      });
    }, r.prototype.getPerformArgs = function(t, e) {
      if (t.__pipeline) {
        var i = this._pipelineMap.get(t.__pipeline.id), n = i.context, a = !e && i.progressiveEnabled && (!n || n.progressiveRender) && t.__idxInPipeline > i.blockIndex, o = a ? i.step : null, s = n && n.modDataCount, u = s != null ? Math.ceil(s / o) : null;
        return {
          step: o,
          modBy: u,
          modDataCount: s
        };
      }
    }, r.prototype.getPipeline = function(t) {
      return this._pipelineMap.get(t);
    }, r.prototype.updateStreamModes = function(t, e) {
      var i = this._pipelineMap.get(t.uid), n = t.getData(), a = n.count(), o = i.progressiveEnabled && e.incrementalPrepareRender && a >= i.threshold, s = t.get("large") && a >= t.get("largeThreshold"), u = t.get("progressiveChunkMode") === "mod" ? a : null;
      t.pipelineContext = i.context = {
        progressiveRender: o,
        modDataCount: u,
        large: s
      };
    }, r.prototype.restorePipelines = function(t) {
      var e = this, i = e._pipelineMap = q();
      t.eachSeries(function(n) {
        var a = n.getProgressive(), o = n.uid;
        i.set(o, {
          id: o,
          head: null,
          tail: null,
          threshold: n.getProgressiveThreshold(),
          progressiveEnabled: a && !(n.preventIncremental && n.preventIncremental()),
          blockIndex: -1,
          step: Math.round(a || 700),
          count: 0
        }), e._pipe(n, n.dataTask);
      });
    }, r.prototype.prepareStageTasks = function() {
      var t = this._stageTaskMap, e = this.api.getModel(), i = this.api;
      D(this._allHandlers, function(n) {
        var a = t.get(n.uid) || t.set(n.uid, {}), o = "";
        Ne(!(n.reset && n.overallReset), o), n.reset && this._createSeriesStageTask(n, a, e, i), n.overallReset && this._createOverallStageTask(n, a, e, i);
      }, this);
    }, r.prototype.prepareView = function(t, e, i, n) {
      var a = t.renderTask, o = a.context;
      o.model = e, o.ecModel = i, o.api = n, a.__block = !t.incrementalPrepareRender, this._pipe(e, a);
    }, r.prototype.performDataProcessorTasks = function(t, e) {
      this._performStageTasks(this._dataProcessorHandlers, t, e, {
        block: !0
      });
    }, r.prototype.performVisualTasks = function(t, e, i) {
      this._performStageTasks(this._visualHandlers, t, e, i);
    }, r.prototype._performStageTasks = function(t, e, i, n) {
      n = n || {};
      var a = !1, o = this;
      D(t, function(u, l) {
        if (!(n.visualType && n.visualType !== u.visualType)) {
          var f = o._stageTaskMap.get(u.uid), h = f.seriesTaskMap, c = f.overallTask;
          if (c) {
            var v, d = c.agentStubMap;
            d.each(function(p) {
              s(n, p) && (p.dirty(), v = !0);
            }), v && c.dirty(), o.updatePayload(c, i);
            var y = o.getPerformArgs(c, n.block);
            d.each(function(p) {
              p.perform(y);
            }), c.perform(y) && (a = !0);
          } else h && h.each(function(p, g) {
            s(n, p) && p.dirty();
            var m = o.getPerformArgs(p, n.block);
            m.skip = !u.performRawSeries && e.isSeriesFiltered(p.context.model), o.updatePayload(p, i), p.perform(m) && (a = !0);
          });
        }
      });
      function s(u, l) {
        return u.setDirty && (!u.dirtyMap || u.dirtyMap.get(l.__pipeline.id));
      }
      this.unfinished = a || this.unfinished;
    }, r.prototype.performSeriesTasks = function(t) {
      var e;
      t.eachSeries(function(i) {
        e = i.dataTask.perform() || e;
      }), this.unfinished = e || this.unfinished;
    }, r.prototype.plan = function() {
      this._pipelineMap.each(function(t) {
        var e = t.tail;
        do {
          if (e.__block) {
            t.blockIndex = e.__idxInPipeline;
            break;
          }
          e = e.getUpstream();
        } while (e);
      });
    }, r.prototype.updatePayload = function(t, e) {
      e !== "remain" && (t.context.payload = e);
    }, r.prototype._createSeriesStageTask = function(t, e, i, n) {
      var a = this, o = e.seriesTaskMap, s = e.seriesTaskMap = q(), u = t.seriesType, l = t.getTargetSeries;
      t.createOnAllSeries ? i.eachRawSeries(f) : u ? i.eachRawSeriesByType(u, f) : l && l(i, n).each(f);
      function f(h) {
        var c = h.uid, v = s.set(c, o && o.get(c) || cn({
          plan: mx,
          reset: _x,
          count: bx
        }));
        v.context = {
          model: h,
          ecModel: i,
          api: n,
          // PENDING: `useClearVisual` not used?
          useClearVisual: t.isVisual && !t.isLayout,
          plan: t.plan,
          reset: t.reset,
          scheduler: a
        }, a._pipe(h, v);
      }
    }, r.prototype._createOverallStageTask = function(t, e, i, n) {
      var a = this, o = e.overallTask = e.overallTask || cn({
        reset: dx
      });
      o.context = {
        ecModel: i,
        api: n,
        overallReset: t.overallReset,
        scheduler: a
      };
      var s = o.agentStubMap, u = o.agentStubMap = q(), l = t.seriesType, f = t.getTargetSeries, h = !0, c = !1, v = "";
      Ne(!t.createOnAllSeries, v), l ? i.eachRawSeriesByType(l, d) : f ? f(i, n).each(d) : (h = !1, D(i.getSeries(), d));
      function d(y) {
        var p = y.uid, g = u.set(p, s && s.get(p) || // When the result of `getTargetSeries` changed, the overallTask
        // should be set as dirty and re-performed.
        (c = !0, cn({
          reset: px,
          onDirty: yx
        })));
        g.context = {
          model: y,
          overallProgress: h
          // FIXME:TS never used, so comment it
          // modifyOutputEnd: modifyOutputEnd
        }, g.agent = o, g.__block = h, a._pipe(y, g);
      }
      c && o.dirty();
    }, r.prototype._pipe = function(t, e) {
      var i = t.uid, n = this._pipelineMap.get(i);
      !n.head && (n.head = e), n.tail && n.tail.pipe(e), n.tail = e, e.__idxInPipeline = n.count++, e.__pipeline = n;
    }, r.wrapStageHandler = function(t, e) {
      return X(t) && (t = {
        overallReset: t,
        seriesType: xx(t)
      }), t.uid = Lo("stageHandler"), e && (t.visualType = e), t;
    }, r;
  })()
);
function dx(r) {
  r.overallReset(r.ecModel, r.api, r.payload);
}
function px(r) {
  return r.overallProgress && gx;
}
function gx() {
  this.agent.dirty(), this.getDownstream().dirty();
}
function yx() {
  this.agent && this.agent.dirty();
}
function mx(r) {
  return r.plan ? r.plan(r.model, r.ecModel, r.api, r.payload) : null;
}
function _x(r) {
  r.useClearVisual && r.data.clearAllVisual();
  var t = r.resetDefines = Lt(r.reset(r.model, r.ecModel, r.api, r.payload));
  return t.length > 1 ? W(t, function(e, i) {
    return bg(i);
  }) : Sx;
}
var Sx = bg(0);
function bg(r) {
  return function(t, e) {
    var i = e.data, n = e.resetDefines[r];
    if (n && n.dataEach)
      for (var a = t.start; a < t.end; a++)
        n.dataEach(i, a);
    else n && n.progress && n.progress(t, i);
  };
}
function bx(r) {
  return r.data.count();
}
function xx(r) {
  ao = null;
  try {
    r(Ln, xg);
  } catch {
  }
  return ao;
}
var Ln = {}, xg = {}, ao;
Tg(Ln, Ql);
Tg(xg, gg);
Ln.eachSeriesByType = Ln.eachRawSeriesByType = function(r) {
  ao = r;
};
Ln.eachComponent = function(r) {
  r.mainType === "series" && r.subType && (ao = r.subType);
};
function Tg(r, t) {
  for (var e in t.prototype)
    r[e] = Nt;
}
var zv = ["#37A2DA", "#32C5E9", "#67E0E3", "#9FE6B8", "#FFDB5C", "#ff9f7f", "#fb7293", "#E062AE", "#E690D1", "#e7bcf3", "#9d96f5", "#8378EA", "#96BFFF"];
const Tx = {
  color: zv,
  colorLayer: [["#37A2DA", "#ffd85c", "#fd7b5f"], ["#37A2DA", "#67E0E3", "#FFDB5C", "#ff9f7f", "#E062AE", "#9d96f5"], ["#37A2DA", "#32C5E9", "#9FE6B8", "#FFDB5C", "#ff9f7f", "#fb7293", "#e7bcf3", "#8378EA", "#96BFFF"], zv]
};
var xt = "#B9B8CE", Hv = "#100C2A", da = function() {
  return {
    axisLine: {
      lineStyle: {
        color: xt
      }
    },
    splitLine: {
      lineStyle: {
        color: "#484753"
      }
    },
    splitArea: {
      areaStyle: {
        color: ["rgba(255,255,255,0.02)", "rgba(255,255,255,0.05)"]
      }
    },
    minorSplitLine: {
      lineStyle: {
        color: "#20203B"
      }
    }
  };
}, Vv = ["#4992ff", "#7cffb2", "#fddd60", "#ff6e76", "#58d9f9", "#05c091", "#ff8a45", "#8d48e3", "#dd79ff"], Cg = {
  darkMode: !0,
  color: Vv,
  backgroundColor: Hv,
  axisPointer: {
    lineStyle: {
      color: "#817f91"
    },
    crossStyle: {
      color: "#817f91"
    },
    label: {
      // TODO Contrast of label backgorundColor
      color: "#fff"
    }
  },
  legend: {
    textStyle: {
      color: xt
    },
    pageTextStyle: {
      color: xt
    }
  },
  textStyle: {
    color: xt
  },
  title: {
    textStyle: {
      color: "#EEF1FA"
    },
    subtextStyle: {
      color: "#B9B8CE"
    }
  },
  toolbox: {
    iconStyle: {
      borderColor: xt
    }
  },
  dataZoom: {
    borderColor: "#71708A",
    textStyle: {
      color: xt
    },
    brushStyle: {
      color: "rgba(135,163,206,0.3)"
    },
    handleStyle: {
      color: "#353450",
      borderColor: "#C5CBE3"
    },
    moveHandleStyle: {
      color: "#B0B6C3",
      opacity: 0.3
    },
    fillerColor: "rgba(135,163,206,0.2)",
    emphasis: {
      handleStyle: {
        borderColor: "#91B7F2",
        color: "#4D587D"
      },
      moveHandleStyle: {
        color: "#636D9A",
        opacity: 0.7
      }
    },
    dataBackground: {
      lineStyle: {
        color: "#71708A",
        width: 1
      },
      areaStyle: {
        color: "#71708A"
      }
    },
    selectedDataBackground: {
      lineStyle: {
        color: "#87A3CE"
      },
      areaStyle: {
        color: "#87A3CE"
      }
    }
  },
  visualMap: {
    textStyle: {
      color: xt
    }
  },
  timeline: {
    lineStyle: {
      color: xt
    },
    label: {
      color: xt
    },
    controlStyle: {
      color: xt,
      borderColor: xt
    }
  },
  calendar: {
    itemStyle: {
      color: Hv
    },
    dayLabel: {
      color: xt
    },
    monthLabel: {
      color: xt
    },
    yearLabel: {
      color: xt
    }
  },
  timeAxis: da(),
  logAxis: da(),
  valueAxis: da(),
  categoryAxis: da(),
  line: {
    symbol: "circle"
  },
  graph: {
    color: Vv
  },
  gauge: {
    title: {
      color: xt
    },
    axisLine: {
      lineStyle: {
        color: [[1, "rgba(207,212,219,0.2)"]]
      }
    },
    axisLabel: {
      color: xt
    },
    detail: {
      color: "#EEF1FA"
    }
  },
  candlestick: {
    itemStyle: {
      color: "#f64e56",
      color0: "#54ea92",
      borderColor: "#f64e56",
      borderColor0: "#54ea92"
      // borderColor: '#ca2824',
      // borderColor0: '#09a443'
    }
  }
};
Cg.categoryAxis.splitLine.show = !1;
var Cx = (
  /** @class */
  (function() {
    function r() {
    }
    return r.prototype.normalizeQuery = function(t) {
      var e = {}, i = {}, n = {};
      if (z(t)) {
        var a = we(t);
        e.mainType = a.main || null, e.subType = a.sub || null;
      } else {
        var o = ["Index", "Name", "Id"], s = {
          name: 1,
          dataIndex: 1,
          dataType: 1
        };
        D(t, function(u, l) {
          for (var f = !1, h = 0; h < o.length; h++) {
            var c = o[h], v = l.lastIndexOf(c);
            if (v > 0 && v === l.length - c.length) {
              var d = l.slice(0, v);
              d !== "data" && (e.mainType = d, e[c.toLowerCase()] = u, f = !0);
            }
          }
          s.hasOwnProperty(l) && (i[l] = u, f = !0), f || (n[l] = u);
        });
      }
      return {
        cptQuery: e,
        dataQuery: i,
        otherQuery: n
      };
    }, r.prototype.filter = function(t, e) {
      var i = this.eventInfo;
      if (!i)
        return !0;
      var n = i.targetEl, a = i.packedEvent, o = i.model, s = i.view;
      if (!o || !s)
        return !0;
      var u = e.cptQuery, l = e.dataQuery;
      return f(u, o, "mainType") && f(u, o, "subType") && f(u, o, "index", "componentIndex") && f(u, o, "name") && f(u, o, "id") && f(l, a, "name") && f(l, a, "dataIndex") && f(l, a, "dataType") && (!s.filterForExposedEvent || s.filterForExposedEvent(t, e.otherQuery, n, a));
      function f(h, c, v, d) {
        return h[v] == null || c[d || v] === h[v];
      }
    }, r.prototype.afterTrigger = function() {
      this.eventInfo = null;
    }, r;
  })()
), Hu = ["symbol", "symbolSize", "symbolRotate", "symbolOffset"], Gv = Hu.concat(["symbolKeepAspect"]), Dx = {
  createOnAllSeries: !0,
  // For legend.
  performRawSeries: !0,
  reset: function(r, t) {
    var e = r.getData();
    if (r.legendIcon && e.setVisual("legendIcon", r.legendIcon), !r.hasSymbolVisual)
      return;
    for (var i = {}, n = {}, a = !1, o = 0; o < Hu.length; o++) {
      var s = Hu[o], u = r.get(s);
      X(u) ? (a = !0, n[s] = u) : i[s] = u;
    }
    if (i.symbol = i.symbol || r.defaultSymbol, e.setVisual(O({
      legendIcon: r.legendIcon || i.symbol,
      symbolKeepAspect: r.get("symbolKeepAspect")
    }, i)), t.isSeriesFiltered(r))
      return;
    var l = ft(n);
    function f(h, c) {
      for (var v = r.getRawValue(c), d = r.getDataParams(c), y = 0; y < l.length; y++) {
        var p = l[y];
        h.setItemVisual(c, p, n[p](v, d));
      }
    }
    return {
      dataEach: a ? f : null
    };
  }
}, Mx = {
  createOnAllSeries: !0,
  // For legend.
  performRawSeries: !0,
  reset: function(r, t) {
    if (!r.hasSymbolVisual || t.isSeriesFiltered(r))
      return;
    var e = r.getData();
    function i(n, a) {
      for (var o = n.getItemModel(a), s = 0; s < Gv.length; s++) {
        var u = Gv[s], l = o.getShallow(u, !0);
        l != null && n.setItemVisual(a, u, l);
      }
    }
    return {
      dataEach: e.hasItemOption ? i : null
    };
  }
};
function Ax(r, t, e) {
  switch (e) {
    case "color":
      var i = r.getItemVisual(t, "style");
      return i[r.getVisual("drawType")];
    case "opacity":
      return r.getItemVisual(t, "style").opacity;
    case "symbol":
    case "symbolSize":
    case "liftZ":
      return r.getItemVisual(t, e);
  }
}
function Lx(r, t) {
  switch (t) {
    case "color":
      var e = r.getVisual("style");
      return e[r.getVisual("drawType")];
    case "opacity":
      return r.getVisual("style").opacity;
    case "symbol":
    case "symbolSize":
    case "liftZ":
      return r.getVisual(t);
  }
}
function rn(r, t, e) {
  for (var i; r && !(t(r) && (i = r, e)); )
    r = r.__hostTarget || r.parent;
  return i;
}
var Ix = Math.round(Math.random() * 9), Px = typeof Object.defineProperty == "function", Rx = (function() {
  function r() {
    this._id = "__ec_inner_" + Ix++;
  }
  return r.prototype.get = function(t) {
    return this._guard(t)[this._id];
  }, r.prototype.set = function(t, e) {
    var i = this._guard(t);
    return Px ? Object.defineProperty(i, this._id, {
      value: e,
      enumerable: !1,
      configurable: !0
    }) : i[this._id] = e, this;
  }, r.prototype.delete = function(t) {
    return this.has(t) ? (delete this._guard(t)[this._id], !0) : !1;
  }, r.prototype.has = function(t) {
    return !!this._guard(t)[this._id];
  }, r.prototype._guard = function(t) {
    if (t !== Object(t))
      throw TypeError("Value of WeakMap is not a non-null object.");
    return t;
  }, r;
})();
function Or(r) {
  return isFinite(r);
}
function Ex(r, t, e) {
  var i = t.x == null ? 0 : t.x, n = t.x2 == null ? 1 : t.x2, a = t.y == null ? 0 : t.y, o = t.y2 == null ? 0 : t.y2;
  t.global || (i = i * e.width + e.x, n = n * e.width + e.x, a = a * e.height + e.y, o = o * e.height + e.y), i = Or(i) ? i : 0, n = Or(n) ? n : 1, a = Or(a) ? a : 0, o = Or(o) ? o : 0;
  var s = r.createLinearGradient(i, a, n, o);
  return s;
}
function kx(r, t, e) {
  var i = e.width, n = e.height, a = Math.min(i, n), o = t.x == null ? 0.5 : t.x, s = t.y == null ? 0.5 : t.y, u = t.r == null ? 0.5 : t.r;
  t.global || (o = o * i + e.x, s = s * n + e.y, u = u * a), o = Or(o) ? o : 0.5, s = Or(s) ? s : 0.5, u = u >= 0 && Or(u) ? u : 0.5;
  var l = r.createRadialGradient(o, s, 0, o, s, u);
  return l;
}
function Vu(r, t, e) {
  for (var i = t.type === "radial" ? kx(r, t, e) : Ex(r, t, e), n = t.colorStops, a = 0; a < n.length; a++)
    i.addColorStop(n[a].offset, n[a].color);
  return i;
}
function Ox(r, t) {
  if (r === t || !r && !t)
    return !1;
  if (!r || !t || r.length !== t.length)
    return !0;
  for (var e = 0; e < r.length; e++)
    if (r[e] !== t[e])
      return !0;
  return !1;
}
function pa(r) {
  return parseInt(r, 10);
}
function ga(r, t, e) {
  var i = ["width", "height"][t], n = ["clientWidth", "clientHeight"][t], a = ["paddingLeft", "paddingTop"][t], o = ["paddingRight", "paddingBottom"][t];
  if (e[i] != null && e[i] !== "auto")
    return parseFloat(e[i]);
  var s = document.defaultView.getComputedStyle(r);
  return (r[n] || pa(s[i]) || pa(r.style[i])) - (pa(s[a]) || 0) - (pa(s[o]) || 0) | 0;
}
function Bx(r, t) {
  return !r || r === "solid" || !(t > 0) ? null : r === "dashed" ? [4 * t, 2 * t] : r === "dotted" ? [t] : ht(r) ? [r] : F(r) ? r : null;
}
function Dg(r) {
  var t = r.style, e = t.lineDash && t.lineWidth > 0 && Bx(t.lineDash, t.lineWidth), i = t.lineDashOffset;
  if (e) {
    var n = t.strokeNoScale && r.getLineScale ? r.getLineScale() : 1;
    n && n !== 1 && (e = W(e, function(a) {
      return a / n;
    }), i /= n);
  }
  return [e, i];
}
var Nx = new Vr(!0);
function oo(r) {
  var t = r.stroke;
  return !(t == null || t === "none" || !(r.lineWidth > 0));
}
function Wv(r) {
  return typeof r == "string" && r !== "none";
}
function so(r) {
  var t = r.fill;
  return t != null && t !== "none";
}
function Uv(r, t) {
  if (t.fillOpacity != null && t.fillOpacity !== 1) {
    var e = r.globalAlpha;
    r.globalAlpha = t.fillOpacity * t.opacity, r.fill(), r.globalAlpha = e;
  } else
    r.fill();
}
function Yv(r, t) {
  if (t.strokeOpacity != null && t.strokeOpacity !== 1) {
    var e = r.globalAlpha;
    r.globalAlpha = t.strokeOpacity * t.opacity, r.stroke(), r.globalAlpha = e;
  } else
    r.stroke();
}
function Gu(r, t, e) {
  var i = nd(t.image, t.__image, e);
  if (po(i)) {
    var n = r.createPattern(i, t.repeat || "repeat");
    if (typeof DOMMatrix == "function" && n && n.setTransform) {
      var a = new DOMMatrix();
      a.translateSelf(t.x || 0, t.y || 0), a.rotateSelf(0, 0, (t.rotation || 0) * zy), a.scaleSelf(t.scaleX || 1, t.scaleY || 1), n.setTransform(a);
    }
    return n;
  }
}
function Fx(r, t, e, i) {
  var n, a = oo(e), o = so(e), s = e.strokePercent, u = s < 1, l = !t.path;
  (!t.silent || u) && l && t.createPathProxy();
  var f = t.path || Nx, h = t.__dirty;
  if (!i) {
    var c = e.fill, v = e.stroke, d = o && !!c.colorStops, y = a && !!v.colorStops, p = o && !!c.image, g = a && !!v.image, m = void 0, _ = void 0, S = void 0, b = void 0, w = void 0;
    (d || y) && (w = t.getBoundingRect()), d && (m = h ? Vu(r, c, w) : t.__canvasFillGradient, t.__canvasFillGradient = m), y && (_ = h ? Vu(r, v, w) : t.__canvasStrokeGradient, t.__canvasStrokeGradient = _), p && (S = h || !t.__canvasFillPattern ? Gu(r, c, t) : t.__canvasFillPattern, t.__canvasFillPattern = S), g && (b = h || !t.__canvasStrokePattern ? Gu(r, v, t) : t.__canvasStrokePattern, t.__canvasStrokePattern = S), d ? r.fillStyle = m : p && (S ? r.fillStyle = S : o = !1), y ? r.strokeStyle = _ : g && (b ? r.strokeStyle = b : a = !1);
  }
  var x = t.getGlobalScale();
  f.setScale(x[0], x[1], t.segmentIgnoreThreshold);
  var C, M;
  r.setLineDash && e.lineDash && (n = Dg(t), C = n[0], M = n[1]);
  var A = !0;
  (l || h & ui) && (f.setDPR(r.dpr), u ? f.setContext(null) : (f.setContext(r), A = !1), f.reset(), t.buildPath(f, t.shape, i), f.toStatic(), t.pathUpdated()), A && f.rebuildPath(r, u ? s : 1), C && (r.setLineDash(C), r.lineDashOffset = M), i || (e.strokeFirst ? (a && Yv(r, e), o && Uv(r, e)) : (o && Uv(r, e), a && Yv(r, e))), C && r.setLineDash([]);
}
function zx(r, t, e) {
  var i = t.__image = nd(e.image, t.__image, t, t.onload);
  if (!(!i || !po(i))) {
    var n = e.x || 0, a = e.y || 0, o = t.getWidth(), s = t.getHeight(), u = i.width / i.height;
    if (o == null && s != null ? o = s * u : s == null && o != null ? s = o / u : o == null && s == null && (o = i.width, s = i.height), e.sWidth && e.sHeight) {
      var l = e.sx || 0, f = e.sy || 0;
      r.drawImage(i, l, f, e.sWidth, e.sHeight, n, a, o, s);
    } else if (e.sx && e.sy) {
      var l = e.sx, f = e.sy, h = o - l, c = s - f;
      r.drawImage(i, l, f, h, c, n, a, o, s);
    } else
      r.drawImage(i, n, a, o, s);
  }
}
function Hx(r, t, e) {
  var i, n = e.text;
  if (n != null && (n += ""), n) {
    r.font = e.font || Hr, r.textAlign = e.textAlign, r.textBaseline = e.textBaseline;
    var a = void 0, o = void 0;
    r.setLineDash && e.lineDash && (i = Dg(t), a = i[0], o = i[1]), a && (r.setLineDash(a), r.lineDashOffset = o), e.strokeFirst ? (oo(e) && r.strokeText(n, e.x, e.y), so(e) && r.fillText(n, e.x, e.y)) : (so(e) && r.fillText(n, e.x, e.y), oo(e) && r.strokeText(n, e.x, e.y)), a && r.setLineDash([]);
  }
}
var Xv = ["shadowBlur", "shadowOffsetX", "shadowOffsetY"], $v = [
  ["lineCap", "butt"],
  ["lineJoin", "miter"],
  ["miterLimit", 10]
];
function Mg(r, t, e, i, n) {
  var a = !1;
  if (!i && (e = e || {}, t === e))
    return !1;
  if (i || t.opacity !== e.opacity) {
    Bt(r, n), a = !0;
    var o = Math.max(Math.min(t.opacity, 1), 0);
    r.globalAlpha = isNaN(o) ? Nr.opacity : o;
  }
  (i || t.blend !== e.blend) && (a || (Bt(r, n), a = !0), r.globalCompositeOperation = t.blend || Nr.blend);
  for (var s = 0; s < Xv.length; s++) {
    var u = Xv[s];
    (i || t[u] !== e[u]) && (a || (Bt(r, n), a = !0), r[u] = r.dpr * (t[u] || 0));
  }
  return (i || t.shadowColor !== e.shadowColor) && (a || (Bt(r, n), a = !0), r.shadowColor = t.shadowColor || Nr.shadowColor), a;
}
function Zv(r, t, e, i, n) {
  var a = In(t, n.inHover), o = i ? null : e && In(e, n.inHover) || {};
  if (a === o)
    return !1;
  var s = Mg(r, a, o, i, n);
  if ((i || a.fill !== o.fill) && (s || (Bt(r, n), s = !0), Wv(a.fill) && (r.fillStyle = a.fill)), (i || a.stroke !== o.stroke) && (s || (Bt(r, n), s = !0), Wv(a.stroke) && (r.strokeStyle = a.stroke)), (i || a.opacity !== o.opacity) && (s || (Bt(r, n), s = !0), r.globalAlpha = a.opacity == null ? 1 : a.opacity), t.hasStroke()) {
    var u = a.lineWidth, l = u / (a.strokeNoScale && t.getLineScale ? t.getLineScale() : 1);
    r.lineWidth !== l && (s || (Bt(r, n), s = !0), r.lineWidth = l);
  }
  for (var f = 0; f < $v.length; f++) {
    var h = $v[f], c = h[0];
    (i || a[c] !== o[c]) && (s || (Bt(r, n), s = !0), r[c] = a[c] || h[1]);
  }
  return s;
}
function Vx(r, t, e, i, n) {
  return Mg(r, In(t, n.inHover), e && In(e, n.inHover), i, n);
}
function Ag(r, t) {
  var e = t.transform, i = r.dpr || 1;
  e ? r.setTransform(i * e[0], i * e[1], i * e[2], i * e[3], i * e[4], i * e[5]) : r.setTransform(i, 0, 0, i, 0, 0);
}
function Gx(r, t, e) {
  for (var i = !1, n = 0; n < r.length; n++) {
    var a = r[n];
    i = i || a.isZeroArea(), Ag(t, a), t.beginPath(), a.buildPath(t, a.shape), t.clip();
  }
  e.allClipped = i;
}
function Wx(r, t) {
  return r && t ? r[0] !== t[0] || r[1] !== t[1] || r[2] !== t[2] || r[3] !== t[3] || r[4] !== t[4] || r[5] !== t[5] : !(!r && !t);
}
var qv = 1, Kv = 2, Qv = 3, Jv = 4;
function Ux(r) {
  var t = so(r), e = oo(r);
  return !(r.lineDash || !(+t ^ +e) || t && typeof r.fill != "string" || e && typeof r.stroke != "string" || r.strokePercent < 1 || r.strokeOpacity < 1 || r.fillOpacity < 1);
}
function Bt(r, t) {
  t.batchFill && r.fill(), t.batchStroke && r.stroke(), t.batchFill = "", t.batchStroke = "";
}
function In(r, t) {
  return t && r.__hoverStyle || r.style;
}
function Lg(r, t) {
  Br(r, t, { inHover: !1, viewWidth: 0, viewHeight: 0 }, !0);
}
function Br(r, t, e, i) {
  var n = t.transform;
  if (!t.shouldBePainted(e.viewWidth, e.viewHeight, !1, !1)) {
    t.__dirty &= ~Wt, t.__isRendered = !1;
    return;
  }
  var a = t.__clipPaths, o = e.prevElClipPaths, s = !1, u = !1;
  if ((!o || Ox(a, o)) && (o && o.length && (Bt(r, e), r.restore(), u = s = !0, e.prevElClipPaths = null, e.allClipped = !1, e.prevEl = null), a && a.length && (Bt(r, e), r.save(), Gx(a, r, e), s = !0), e.prevElClipPaths = a), e.allClipped) {
    t.__isRendered = !1;
    return;
  }
  t.beforeBrush && t.beforeBrush(), t.innerBeforeBrush();
  var l = e.prevEl;
  l || (u = s = !0);
  var f = t instanceof it && t.autoBatch && Ux(t.style);
  s || Wx(n, l.transform) ? (Bt(r, e), Ag(r, t)) : f || Bt(r, e);
  var h = In(t, e.inHover);
  t instanceof it ? (e.lastDrawType !== qv && (u = !0, e.lastDrawType = qv), Zv(r, t, l, u, e), (!f || !e.batchFill && !e.batchStroke) && r.beginPath(), Fx(r, t, h, f), f && (e.batchFill = h.fill || "", e.batchStroke = h.stroke || "")) : t instanceof Xa ? (e.lastDrawType !== Qv && (u = !0, e.lastDrawType = Qv), Zv(r, t, l, u, e), Hx(r, t, h)) : t instanceof ur ? (e.lastDrawType !== Kv && (u = !0, e.lastDrawType = Kv), Vx(r, t, l, u, e), zx(r, t, h)) : t.getTemporalDisplayables && (e.lastDrawType !== Jv && (u = !0, e.lastDrawType = Jv), Yx(r, t, e)), f && i && Bt(r, e), t.innerAfterBrush(), t.afterBrush && t.afterBrush(), e.prevEl = t, t.__dirty = 0, t.__isRendered = !0;
}
function Yx(r, t, e) {
  var i = t.getDisplayables(), n = t.getTemporalDisplayables();
  r.save();
  var a = {
    prevElClipPaths: null,
    prevEl: null,
    allClipped: !1,
    viewWidth: e.viewWidth,
    viewHeight: e.viewHeight,
    inHover: e.inHover
  }, o, s;
  for (o = t.getCursor(), s = i.length; o < s; o++) {
    var u = i[o];
    u.beforeBrush && u.beforeBrush(), u.innerBeforeBrush(), Br(r, u, a, o === s - 1), u.innerAfterBrush(), u.afterBrush && u.afterBrush(), a.prevEl = u;
  }
  for (var l = 0, f = n.length; l < f; l++) {
    var u = n[l];
    u.beforeBrush && u.beforeBrush(), u.innerBeforeBrush(), Br(r, u, a, l === f - 1), u.innerAfterBrush(), u.afterBrush && u.afterBrush(), a.prevEl = u;
  }
  t.clearTemporalDisplayables(), t.notClear = !0, r.restore();
}
var Hs = new Rx(), jv = new On(100), tc = ["symbol", "symbolSize", "symbolKeepAspect", "color", "backgroundColor", "dashArrayX", "dashArrayY", "maxTileWidth", "maxTileHeight"];
function ec(r, t) {
  if (r === "none")
    return null;
  var e = t.getDevicePixelRatio(), i = t.getZr(), n = i.painter.type === "svg";
  r.dirty && Hs.delete(r);
  var a = Hs.get(r);
  if (a)
    return a;
  var o = ot(r, {
    symbol: "rect",
    symbolSize: 1,
    symbolKeepAspect: !0,
    color: "rgba(0, 0, 0, 0.2)",
    backgroundColor: null,
    dashArrayX: 5,
    dashArrayY: 5,
    rotation: 0,
    maxTileWidth: 512,
    maxTileHeight: 512
  });
  o.backgroundColor === "none" && (o.backgroundColor = null);
  var s = {
    repeat: "repeat"
  };
  return u(s), s.rotation = o.rotation, s.scaleX = s.scaleY = n ? 1 : 1 / e, Hs.set(r, s), r.dirty = !1, s;
  function u(l) {
    for (var f = [e], h = !0, c = 0; c < tc.length; ++c) {
      var v = o[tc[c]];
      if (v != null && !F(v) && !z(v) && !ht(v) && typeof v != "boolean") {
        h = !1;
        break;
      }
      f.push(v);
    }
    var d;
    if (h) {
      d = f.join(",") + (n ? "-svg" : "");
      var y = jv.get(d);
      y && (n ? l.svgElement = y : l.image = y);
    }
    var p = Pg(o.dashArrayX), g = Xx(o.dashArrayY), m = Ig(o.symbol), _ = $x(p), S = Rg(g), b = !n && xi.createCanvas(), w = n && {
      tag: "g",
      attrs: {},
      key: "dcl",
      children: []
    }, x = M(), C;
    b && (b.width = x.width * e, b.height = x.height * e, C = b.getContext("2d")), A(), h && jv.put(d, b || w), l.image = b, l.svgElement = w, l.svgWidth = x.width, l.svgHeight = x.height;
    function M() {
      for (var T = 1, L = 0, I = _.length; L < I; ++L)
        T = qf(T, _[L]);
      for (var P = 1, L = 0, I = m.length; L < I; ++L)
        P = qf(P, m[L].length);
      T *= P;
      var R = S * _.length * m.length;
      return {
        width: Math.max(1, Math.min(T, o.maxTileWidth)),
        height: Math.max(1, Math.min(R, o.maxTileHeight))
      };
    }
    function A() {
      C && (C.clearRect(0, 0, b.width, b.height), o.backgroundColor && (C.fillStyle = o.backgroundColor, C.fillRect(0, 0, b.width, b.height)));
      for (var T = 0, L = 0; L < g.length; ++L)
        T += g[L];
      if (T <= 0)
        return;
      for (var I = -S, P = 0, R = 0, E = 0; I < x.height; ) {
        if (P % 2 === 0) {
          for (var H = R / 2 % m.length, k = 0, N = 0, G = 0; k < x.width * 2; ) {
            for (var $ = 0, L = 0; L < p[E].length; ++L)
              $ += p[E][L];
            if ($ <= 0)
              break;
            if (N % 2 === 0) {
              var K = (1 - o.symbolSize) * 0.5, nt = k + p[E][N] * K, lt = I + g[P] * K, ct = p[E][N] * o.symbolSize, oe = g[P] * o.symbolSize, lr = G / 2 % m[H].length;
              Xr(nt, lt, ct, oe, m[H][lr]);
            }
            k += p[E][N], ++G, ++N, N === p[E].length && (N = 0);
          }
          ++E, E === p.length && (E = 0);
        }
        I += g[P], ++R, ++P, P === g.length && (P = 0);
      }
      function Xr(Vt, mt, Y, Q, fr) {
        var Dt = n ? 1 : e, hf = Mn(fr, Vt * Dt, mt * Dt, Y * Dt, Q * Dt, o.color, o.symbolKeepAspect);
        if (n) {
          var vf = i.painter.renderOneToVNode(hf);
          vf && w.children.push(vf);
        } else
          Lg(C, hf);
      }
    }
  }
}
function Ig(r) {
  if (!r || r.length === 0)
    return [["rect"]];
  if (z(r))
    return [[r]];
  for (var t = !0, e = 0; e < r.length; ++e)
    if (!z(r[e])) {
      t = !1;
      break;
    }
  if (t)
    return Ig([r]);
  for (var i = [], e = 0; e < r.length; ++e)
    z(r[e]) ? i.push([r[e]]) : i.push(r[e]);
  return i;
}
function Pg(r) {
  if (!r || r.length === 0)
    return [[0, 0]];
  if (ht(r)) {
    var t = Math.ceil(r);
    return [[t, t]];
  }
  for (var e = !0, i = 0; i < r.length; ++i)
    if (!ht(r[i])) {
      e = !1;
      break;
    }
  if (e)
    return Pg([r]);
  for (var n = [], i = 0; i < r.length; ++i)
    if (ht(r[i])) {
      var t = Math.ceil(r[i]);
      n.push([t, t]);
    } else {
      var t = W(r[i], function(s) {
        return Math.ceil(s);
      });
      t.length % 2 === 1 ? n.push(t.concat(t)) : n.push(t);
    }
  return n;
}
function Xx(r) {
  if (!r || typeof r == "object" && r.length === 0)
    return [0, 0];
  if (ht(r)) {
    var t = Math.ceil(r);
    return [t, t];
  }
  var e = W(r, function(i) {
    return Math.ceil(i);
  });
  return r.length % 2 ? e.concat(e) : e;
}
function $x(r) {
  return W(r, function(t) {
    return Rg(t);
  });
}
function Rg(r) {
  for (var t = 0, e = 0; e < r.length; ++e)
    t += r[e];
  return r.length % 2 === 1 ? t * 2 : t;
}
function Zx(r, t) {
  r.eachRawSeries(function(e) {
    if (!r.isSeriesFiltered(e)) {
      var i = e.getData();
      i.hasItemVisual() && i.each(function(o) {
        var s = i.getItemVisual(o, "decal");
        if (s) {
          var u = i.ensureUniqueItemVisual(o, "style");
          u.decal = ec(s, t);
        }
      });
      var n = i.getVisual("decal");
      if (n) {
        var a = i.getVisual("style");
        a.decal = ec(n, t);
      }
    }
  });
}
var he = new Me(), Eg = {};
function qx(r, t) {
  Eg[r] = t;
}
function Kx(r) {
  return Eg[r];
}
var Qx = 1, Jx = 800, jx = 900, tT = 1e3, eT = 2e3, rT = 5e3, kg = 1e3, iT = 1100, Jl = 2e3, Og = 3e3, nT = 4e3, Oo = 4500, aT = 4600, oT = 5e3, sT = 6e3, Bg = 7e3, uT = {
  PROCESSOR: {
    FILTER: tT,
    SERIES_FILTER: Jx,
    STATISTIC: rT
  },
  VISUAL: {
    LAYOUT: kg,
    PROGRESSIVE_LAYOUT: iT,
    GLOBAL: Jl,
    CHART: Og,
    POST_CHART_LAYOUT: aT,
    COMPONENT: nT,
    BRUSH: oT,
    CHART_ITEM: Oo,
    ARIA: sT,
    DECAL: Bg
  }
}, bt = "__flagInMainProcess", Rt = "__pendingUpdate", Vs = "__needsUpdateStatus", rc = /^[a-zA-Z0-9_]+$/, Gs = "__connectUpdateStatus", ic = 0, lT = 1, fT = 2;
function Ng(r) {
  return function() {
    for (var t = [], e = 0; e < arguments.length; e++)
      t[e] = arguments[e];
    if (this.isDisposed()) {
      this.id;
      return;
    }
    return zg(this, r, t);
  };
}
function Fg(r) {
  return function() {
    for (var t = [], e = 0; e < arguments.length; e++)
      t[e] = arguments[e];
    return zg(this, r, t);
  };
}
function zg(r, t, e) {
  return e[0] = e[0] && e[0].toLowerCase(), Me.prototype[t].apply(r, e);
}
var Hg = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      return r !== null && r.apply(this, arguments) || this;
    }
    return t;
  })(Me)
), Vg = Hg.prototype;
Vg.on = Fg("on");
Vg.off = Fg("off");
var oi, Ws, ya, Ke, Us, Ys, Xs, $i, Zi, nc, ac, $s, oc, ma, sc, Gg, $t, uc, Wg = (
  /** @class */
  (function(r) {
    B(t, r);
    function t(e, i, n) {
      var a = r.call(this, new Cx()) || this;
      a._chartsViews = [], a._chartsMap = {}, a._componentsViews = [], a._componentsMap = {}, a._pendingActions = [], n = n || {}, z(i) && (i = Ug[i]), a._dom = e;
      var o = "canvas", s = "auto", u = !1;
      n.ssr;
      var l = a._zr = Dv(e, {
        renderer: n.renderer || o,
        devicePixelRatio: n.devicePixelRatio,
        width: n.width,
        height: n.height,
        ssr: n.ssr,
        useDirtyRect: Z(n.useDirtyRect, u),
        useCoarsePointer: Z(n.useCoarsePointer, s),
        pointerSize: n.pointerSize
      });
      a._ssr = n.ssr, a._throttledZrFlush = ql(vt(l.flush, l), 17), i = J(i), i && mg(i, !0), a._theme = i, a._locale = fS(n.locale || bp), a._coordSysMgr = new Rl();
      var f = a._api = sc(a);
      function h(c, v) {
        return c.__prio - v.__prio;
      }
      return ka(lo, h), ka(Wu, h), a._scheduler = new wg(a, f, Wu, lo), a._messageCenter = new Hg(), a._initEvents(), a.resize = vt(a.resize, a), l.animation.on("frame", a._onframe, a), nc(l, a), ac(l, a), iu(a), a;
    }
    return t.prototype._onframe = function() {
      if (!this._disposed) {
        uc(this);
        var e = this._scheduler;
        if (this[Rt]) {
          var i = this[Rt].silent;
          this[bt] = !0;
          try {
            oi(this), Ke.update.call(this, null, this[Rt].updateParams);
          } catch (u) {
            throw this[bt] = !1, this[Rt] = null, u;
          }
          this._zr.flush(), this[bt] = !1, this[Rt] = null, $i.call(this, i), Zi.call(this, i);
        } else if (e.unfinished) {
          var n = Qx, a = this._model, o = this._api;
          e.unfinished = !1;
          do {
            var s = +/* @__PURE__ */ new Date();
            e.performSeriesTasks(a), e.performDataProcessorTasks(a), Ys(this, a), e.performVisualTasks(a), ma(this, this._model, o, "remain", {}), n -= +/* @__PURE__ */ new Date() - s;
          } while (n > 0 && e.unfinished);
          e.unfinished || this._zr.flush();
        }
      }
    }, t.prototype.getDom = function() {
      return this._dom;
    }, t.prototype.getId = function() {
      return this.id;
    }, t.prototype.getZr = function() {
      return this._zr;
    }, t.prototype.isSSR = function() {
      return this._ssr;
    }, t.prototype.setOption = function(e, i, n) {
      if (!this[bt]) {
        if (this._disposed) {
          this.id;
          return;
        }
        var a, o, s;
        if (V(i) && (n = i.lazyUpdate, a = i.silent, o = i.replaceMerge, s = i.transition, i = i.notMerge), this[bt] = !0, !this._model || i) {
          var u = new qb(this._api), l = this._theme, f = this._model = new Ql();
          f.scheduler = this._scheduler, f.ssr = this._ssr, f.init(null, null, null, l, this._locale, u);
        }
        this._model.setOption(e, {
          replaceMerge: o
        }, Uu);
        var h = {
          seriesTransition: s,
          optionChanged: !0
        };
        if (n)
          this[Rt] = {
            silent: a,
            updateParams: h
          }, this[bt] = !1, this.getZr().wakeUp();
        else {
          try {
            oi(this), Ke.update.call(this, null, h);
          } catch (c) {
            throw this[Rt] = null, this[bt] = !1, c;
          }
          this._ssr || this._zr.flush(), this[Rt] = null, this[bt] = !1, $i.call(this, a), Zi.call(this, a);
        }
      }
    }, t.prototype.setTheme = function() {
    }, t.prototype.getModel = function() {
      return this._model;
    }, t.prototype.getOption = function() {
      return this._model && this._model.getOption();
    }, t.prototype.getWidth = function() {
      return this._zr.getWidth();
    }, t.prototype.getHeight = function() {
      return this._zr.getHeight();
    }, t.prototype.getDevicePixelRatio = function() {
      return this._zr.painter.dpr || U.hasGlobalWindow && window.devicePixelRatio || 1;
    }, t.prototype.getRenderedCanvas = function(e) {
      return this.renderToCanvas(e);
    }, t.prototype.renderToCanvas = function(e) {
      e = e || {};
      var i = this._zr.painter;
      return i.getRenderedCanvas({
        backgroundColor: e.backgroundColor || this._model.get("backgroundColor"),
        pixelRatio: e.pixelRatio || this.getDevicePixelRatio()
      });
    }, t.prototype.renderToSVGString = function(e) {
      e = e || {};
      var i = this._zr.painter;
      return i.renderToString({
        useViewBox: e.useViewBox
      });
    }, t.prototype.getSvgDataURL = function() {
      if (U.svgSupported) {
        var e = this._zr, i = e.storage.getDisplayList();
        return D(i, function(n) {
          n.stopAnimation(null, !0);
        }), e.painter.toDataURL();
      }
    }, t.prototype.getDataURL = function(e) {
      if (this._disposed) {
        this.id;
        return;
      }
      e = e || {};
      var i = e.excludeComponents, n = this._model, a = [], o = this;
      D(i, function(u) {
        n.eachComponent({
          mainType: u
        }, function(l) {
          var f = o._componentsMap[l.__viewId];
          f.group.ignore || (a.push(f), f.group.ignore = !0);
        });
      });
      var s = this._zr.painter.getType() === "svg" ? this.getSvgDataURL() : this.renderToCanvas(e).toDataURL("image/" + (e && e.type || "png"));
      return D(a, function(u) {
        u.group.ignore = !1;
      }), s;
    }, t.prototype.getConnectedDataURL = function(e) {
      if (this._disposed) {
        this.id;
        return;
      }
      var i = e.type === "svg", n = this.group, a = Math.min, o = Math.max, s = 1 / 0;
      if (lc[n]) {
        var u = s, l = s, f = -s, h = -s, c = [], v = e && e.pixelRatio || this.getDevicePixelRatio();
        D(pn, function(_, S) {
          if (_.group === n) {
            var b = i ? _.getZr().painter.getSvgDom().innerHTML : _.renderToCanvas(J(e)), w = _.getDom().getBoundingClientRect();
            u = a(w.left, u), l = a(w.top, l), f = o(w.right, f), h = o(w.bottom, h), c.push({
              dom: b,
              left: w.left,
              top: w.top
            });
          }
        }), u *= v, l *= v, f *= v, h *= v;
        var d = f - u, y = h - l, p = xi.createCanvas(), g = Dv(p, {
          renderer: i ? "svg" : "canvas"
        });
        if (g.resize({
          width: d,
          height: y
        }), i) {
          var m = "";
          return D(c, function(_) {
            var S = _.left - u, b = _.top - l;
            m += '<g transform="translate(' + S + "," + b + ')">' + _.dom + "</g>";
          }), g.painter.getSvgRoot().innerHTML = m, e.connectedBackgroundColor && g.painter.setBackgroundColor(e.connectedBackgroundColor), g.refreshImmediately(), g.painter.toDataURL();
        } else
          return e.connectedBackgroundColor && g.add(new St({
            shape: {
              x: 0,
              y: 0,
              width: d,
              height: y
            },
            style: {
              fill: e.connectedBackgroundColor
            }
          })), D(c, function(_) {
            var S = new ur({
              style: {
                x: _.left * v - u,
                y: _.top * v - l,
                image: _.dom
              }
            });
            g.add(S);
          }), g.refreshImmediately(), p.toDataURL("image/" + (e && e.type || "png"));
      } else
        return this.getDataURL(e);
    }, t.prototype.convertToPixel = function(e, i) {
      return Us(this, "convertToPixel", e, i);
    }, t.prototype.convertFromPixel = function(e, i) {
      return Us(this, "convertFromPixel", e, i);
    }, t.prototype.containPixel = function(e, i) {
      if (this._disposed) {
        this.id;
        return;
      }
      var n = this._model, a, o = ss(n, e);
      return D(o, function(s, u) {
        u.indexOf("Models") >= 0 && D(s, function(l) {
          var f = l.coordinateSystem;
          if (f && f.containPoint)
            a = a || !!f.containPoint(i);
          else if (u === "seriesModels") {
            var h = this._chartsMap[l.__viewId];
            h && h.containPoint && (a = a || h.containPoint(i, l));
          }
        }, this);
      }, this), !!a;
    }, t.prototype.getVisual = function(e, i) {
      var n = this._model, a = ss(n, e, {
        defaultMainType: "series"
      }), o = a.seriesModel, s = o.getData(), u = a.hasOwnProperty("dataIndexInside") ? a.dataIndexInside : a.hasOwnProperty("dataIndex") ? s.indexOfRawIndex(a.dataIndex) : null;
      return u != null ? Ax(s, u, i) : Lx(s, i);
    }, t.prototype.getViewOfComponentModel = function(e) {
      return this._componentsMap[e.__viewId];
    }, t.prototype.getViewOfSeriesModel = function(e) {
      return this._chartsMap[e.__viewId];
    }, t.prototype._initEvents = function() {
      var e = this;
      D(hT, function(i) {
        var n = function(a) {
          var o = e.getModel(), s = a.target, u, l = i === "globalout";
          if (l ? u = {} : s && rn(s, function(d) {
            var y = tt(d);
            if (y && y.dataIndex != null) {
              var p = y.dataModel || o.getSeriesByIndex(y.seriesIndex);
              return u = p && p.getDataParams(y.dataIndex, y.dataType, s) || {}, !0;
            } else if (y.eventData)
              return u = O({}, y.eventData), !0;
          }, !0), u) {
            var f = u.componentType, h = u.componentIndex;
            (f === "markLine" || f === "markPoint" || f === "markArea") && (f = "series", h = u.seriesIndex);
            var c = f && h != null && o.getComponent(f, h), v = c && e[c.mainType === "series" ? "_chartsMap" : "_componentsMap"][c.__viewId];
            u.event = a, u.type = i, e._$eventProcessor.eventInfo = {
              targetEl: s,
              packedEvent: u,
              model: c,
              view: v
            }, e.trigger(i, u);
          }
        };
        n.zrEventfulCallAtLast = !0, e._zr.on(i, n, e);
      }), D(dn, function(i, n) {
        e._messageCenter.on(n, function(a) {
          this.trigger(n, a);
        }, e);
      }), D(["selectchanged"], function(i) {
        e._messageCenter.on(i, function(n) {
          this.trigger(i, n);
        }, e);
      }), lb(this._messageCenter, this, this._api);
    }, t.prototype.isDisposed = function() {
      return this._disposed;
    }, t.prototype.clear = function() {
      if (this._disposed) {
        this.id;
        return;
      }
      this.setOption({
        series: []
      }, !0);
    }, t.prototype.dispose = function() {
      if (this._disposed) {
        this.id;
        return;
      }
      this._disposed = !0;
      var e = this.getDom();
      e && Ld(this.getDom(), tf, "");
      var i = this, n = i._api, a = i._model;
      D(i._componentsViews, function(o) {
        o.dispose(a, n);
      }), D(i._chartsViews, function(o) {
        o.dispose(a, n);
      }), i._zr.dispose(), i._dom = i._model = i._chartsMap = i._componentsMap = i._chartsViews = i._componentsViews = i._scheduler = i._api = i._zr = i._throttledZrFlush = i._theme = i._coordSysMgr = i._messageCenter = null, delete pn[i.id];
    }, t.prototype.resize = function(e) {
      if (!this[bt]) {
        if (this._disposed) {
          this.id;
          return;
        }
        this._zr.resize(e);
        var i = this._model;
        if (this._loadingFX && this._loadingFX.resize(), !!i) {
          var n = i.resetOption("media"), a = e && e.silent;
          this[Rt] && (a == null && (a = this[Rt].silent), n = !0, this[Rt] = null), this[bt] = !0;
          try {
            n && oi(this), Ke.update.call(this, {
              type: "resize",
              animation: O({
                // Disable animation
                duration: 0
              }, e && e.animation)
            });
          } catch (o) {
            throw this[bt] = !1, o;
          }
          this[bt] = !1, $i.call(this, a), Zi.call(this, a);
        }
      }
    }, t.prototype.showLoading = function(e, i) {
      if (this._disposed) {
        this.id;
        return;
      }
      if (V(e) && (i = e, e = ""), e = e || "default", this.hideLoading(), !!Yu[e]) {
        var n = Yu[e](this._api, i), a = this._zr;
        this._loadingFX = n, a.add(n);
      }
    }, t.prototype.hideLoading = function() {
      if (this._disposed) {
        this.id;
        return;
      }
      this._loadingFX && this._zr.remove(this._loadingFX), this._loadingFX = null;
    }, t.prototype.makeActionFromEvent = function(e) {
      var i = O({}, e);
      return i.type = dn[e.type], i;
    }, t.prototype.dispatchAction = function(e, i) {
      if (this._disposed) {
        this.id;
        return;
      }
      if (V(i) || (i = {
        silent: !!i
      }), !!uo[e.type] && this._model) {
        if (this[bt]) {
          this._pendingActions.push(e);
          return;
        }
        var n = i.silent;
        Xs.call(this, e, n);
        var a = i.flush;
        a ? this._zr.flush() : a !== !1 && U.browser.weChat && this._throttledZrFlush(), $i.call(this, n), Zi.call(this, n);
      }
    }, t.prototype.updateLabelLayout = function() {
      he.trigger("series:layoutlabels", this._model, this._api, {
        // Not adding series labels.
        // TODO
        updatedSeries: []
      });
    }, t.prototype.appendData = function(e) {
      if (this._disposed) {
        this.id;
        return;
      }
      var i = e.seriesIndex, n = this.getModel(), a = n.getSeriesByIndex(i);
      a.appendData(e), this._scheduler.unfinished = !0, this.getZr().wakeUp();
    }, t.internalField = (function() {
      oi = function(h) {
        var c = h._scheduler;
        c.restorePipelines(h._model), c.prepareStageTasks(), Ws(h, !0), Ws(h, !1), c.plan();
      }, Ws = function(h, c) {
        for (var v = h._model, d = h._scheduler, y = c ? h._componentsViews : h._chartsViews, p = c ? h._componentsMap : h._chartsMap, g = h._zr, m = h._api, _ = 0; _ < y.length; _++)
          y[_].__alive = !1;
        c ? v.eachComponent(function(w, x) {
          w !== "series" && S(x);
        }) : v.eachSeries(S);
        function S(w) {
          var x = w.__requireNewView;
          w.__requireNewView = !1;
          var C = "_ec_" + w.id + "_" + w.type, M = !x && p[C];
          if (!M) {
            var A = we(w.type), T = c ? Ce.getClass(A.main, A.sub) : (
              // FIXME:TS
              // (ChartView as ChartViewConstructor).getClass('series', classType.sub)
              // For backward compat, still support a chart type declared as only subType
              // like "liquidfill", but recommend "series.liquidfill"
              // But need a base class to make a type series.
              ce.getClass(A.sub)
            );
            M = new T(), M.init(v, m), p[C] = M, y.push(M), g.add(M.group);
          }
          w.__viewId = M.__id = C, M.__alive = !0, M.__model = w, M.group.__ecComponentInfo = {
            mainType: w.mainType,
            index: w.componentIndex
          }, !c && d.prepareView(M, w, v, m);
        }
        for (var _ = 0; _ < y.length; ) {
          var b = y[_];
          b.__alive ? _++ : (!c && b.renderTask.dispose(), g.remove(b.group), b.dispose(v, m), y.splice(_, 1), p[b.__id] === b && delete p[b.__id], b.__id = b.group.__ecComponentInfo = null);
        }
      }, ya = function(h, c, v, d, y) {
        var p = h._model;
        if (p.setUpdatePayload(v), !d) {
          D([].concat(h._componentsViews).concat(h._chartsViews), b);
          return;
        }
        var g = {};
        g[d + "Id"] = v[d + "Id"], g[d + "Index"] = v[d + "Index"], g[d + "Name"] = v[d + "Name"];
        var m = {
          mainType: d,
          query: g
        };
        y && (m.subType = y);
        var _ = v.excludeSeriesId, S;
        _ != null && (S = q(), D(Lt(_), function(w) {
          var x = be(w, null);
          x != null && S.set(x, !0);
        })), p && p.eachComponent(m, function(w) {
          var x = S && S.get(w.id) != null;
          if (!x)
            if (uh(v))
              if (w instanceof Te)
                v.type === Fr && !v.notBlur && !w.get(["emphasis", "disabled"]) && j0(w, v, h._api);
              else {
                var C = _l(w.mainType, w.componentIndex, v.name, h._api), M = C.focusSelf, A = C.dispatchers;
                v.type === Fr && M && !v.notBlur && mu(w.mainType, w.componentIndex, h._api), A && D(A, function(T) {
                  v.type === Fr ? qa(T) : Ka(T);
                });
              }
            else wu(v) && w instanceof Te && (r_(w, v, h._api), oh(w), $t(h));
        }, h), p && p.eachComponent(m, function(w) {
          var x = S && S.get(w.id) != null;
          x || b(h[d === "series" ? "_chartsMap" : "_componentsMap"][w.__viewId]);
        }, h);
        function b(w) {
          w && w.__alive && w[c] && w[c](w.__model, p, h._api, v);
        }
      }, Ke = {
        prepareAndUpdate: function(h) {
          oi(this), Ke.update.call(this, h, {
            // Needs to mark option changed if newOption is given.
            // It's from MagicType.
            // TODO If use a separate flag optionChanged in payload?
            optionChanged: h.newOption != null
          });
        },
        update: function(h, c) {
          var v = this._model, d = this._api, y = this._zr, p = this._coordSysMgr, g = this._scheduler;
          if (v) {
            v.setUpdatePayload(h), g.restoreData(v, h), g.performSeriesTasks(v), p.create(v, d), g.performDataProcessorTasks(v, h), Ys(this, v), p.update(v, d), e(v), g.performVisualTasks(v, h), $s(this, v, d, h, c);
            var m = v.get("backgroundColor") || "transparent", _ = v.get("darkMode");
            y.setBackgroundColor(m), _ != null && _ !== "auto" && y.setDarkMode(_), he.trigger("afterupdate", v, d);
          }
        },
        updateTransform: function(h) {
          var c = this, v = this._model, d = this._api;
          if (v) {
            v.setUpdatePayload(h);
            var y = [];
            v.eachComponent(function(g, m) {
              if (g !== "series") {
                var _ = c.getViewOfComponentModel(m);
                if (_ && _.__alive)
                  if (_.updateTransform) {
                    var S = _.updateTransform(m, v, d, h);
                    S && S.update && y.push(_);
                  } else
                    y.push(_);
              }
            });
            var p = q();
            v.eachSeries(function(g) {
              var m = c._chartsMap[g.__viewId];
              if (m.updateTransform) {
                var _ = m.updateTransform(g, v, d, h);
                _ && _.update && p.set(g.uid, 1);
              } else
                p.set(g.uid, 1);
            }), e(v), this._scheduler.performVisualTasks(v, h, {
              setDirty: !0,
              dirtyMap: p
            }), ma(this, v, d, h, {}, p), he.trigger("afterupdate", v, d);
          }
        },
        updateView: function(h) {
          var c = this._model;
          c && (c.setUpdatePayload(h), ce.markUpdateMethod(h, "updateView"), e(c), this._scheduler.performVisualTasks(c, h, {
            setDirty: !0
          }), $s(this, c, this._api, h, {}), he.trigger("afterupdate", c, this._api));
        },
        updateVisual: function(h) {
          var c = this, v = this._model;
          v && (v.setUpdatePayload(h), v.eachSeries(function(d) {
            d.getData().clearAllVisual();
          }), ce.markUpdateMethod(h, "updateVisual"), e(v), this._scheduler.performVisualTasks(v, h, {
            visualType: "visual",
            setDirty: !0
          }), v.eachComponent(function(d, y) {
            if (d !== "series") {
              var p = c.getViewOfComponentModel(y);
              p && p.__alive && p.updateVisual(y, v, c._api, h);
            }
          }), v.eachSeries(function(d) {
            var y = c._chartsMap[d.__viewId];
            y.updateVisual(d, v, c._api, h);
          }), he.trigger("afterupdate", v, this._api));
        },
        updateLayout: function(h) {
          Ke.update.call(this, h);
        }
      }, Us = function(h, c, v, d) {
        if (h._disposed) {
          h.id;
          return;
        }
        for (var y = h._model, p = h._coordSysMgr.getCoordinateSystems(), g, m = ss(y, v), _ = 0; _ < p.length; _++) {
          var S = p[_];
          if (S[c] && (g = S[c](y, m, d)) != null)
            return g;
        }
      }, Ys = function(h, c) {
        var v = h._chartsMap, d = h._scheduler;
        c.eachSeries(function(y) {
          d.updateStreamModes(y, v[y.__viewId]);
        });
      }, Xs = function(h, c) {
        var v = this, d = this.getModel(), y = h.type, p = h.escapeConnect, g = uo[y], m = g.actionInfo, _ = (m.update || "update").split(":"), S = _.pop(), b = _[0] != null && we(_[0]);
        this[bt] = !0;
        var w = [h], x = !1;
        h.batch && (x = !0, w = W(h.batch, function(P) {
          return P = ot(O({}, P), h), P.batch = null, P;
        }));
        var C = [], M, A = wu(h), T = uh(h);
        if (T && Fd(this._api), D(w, function(P) {
          if (M = g.action(P, v._model, v._api), M = M || O({}, P), M.type = m.event || M.type, C.push(M), T) {
            var R = pl(h), E = R.queryOptionMap, H = R.mainTypeSpecified, k = H ? E.keys()[0] : "series";
            ya(v, S, P, k), $t(v);
          } else A ? (ya(v, S, P, "series"), $t(v)) : b && ya(v, S, P, b.main, b.sub);
        }), S !== "none" && !T && !A && !b)
          try {
            this[Rt] ? (oi(this), Ke.update.call(this, h), this[Rt] = null) : Ke[S].call(this, h);
          } catch (P) {
            throw this[bt] = !1, P;
          }
        if (x ? M = {
          type: m.event || y,
          escapeConnect: p,
          batch: C
        } : M = C[0], this[bt] = !1, !c) {
          var L = this._messageCenter;
          if (L.trigger(M.type, M), A) {
            var I = {
              type: "selectchanged",
              escapeConnect: p,
              selected: i_(d),
              isFromClick: h.isFromClick || !1,
              fromAction: h.type,
              fromActionPayload: h
            };
            L.trigger(I.type, I);
          }
        }
      }, $i = function(h) {
        for (var c = this._pendingActions; c.length; ) {
          var v = c.shift();
          Xs.call(this, v, h);
        }
      }, Zi = function(h) {
        !h && this.trigger("updated");
      }, nc = function(h, c) {
        h.on("rendered", function(v) {
          c.trigger("rendered", v), // Although zr is dirty if initial animation is not finished
          // and this checking is called on frame, we also check
          // animation finished for robustness.
          h.animation.isFinished() && !c[Rt] && !c._scheduler.unfinished && !c._pendingActions.length && c.trigger("finished");
        });
      }, ac = function(h, c) {
        h.on("mouseover", function(v) {
          var d = v.target, y = rn(d, Su);
          y && (t_(y, v, c._api), $t(c));
        }).on("mouseout", function(v) {
          var d = v.target, y = rn(d, Su);
          y && (e_(y, v, c._api), $t(c));
        }).on("click", function(v) {
          var d = v.target, y = rn(d, function(m) {
            return tt(m).dataIndex != null;
          }, !0);
          if (y) {
            var p = y.selected ? "unselect" : "select", g = tt(y);
            c._api.dispatchAction({
              type: p,
              dataType: g.dataType,
              dataIndexInside: g.dataIndex,
              seriesIndex: g.seriesIndex,
              isFromClick: !0
            });
          }
        });
      };
      function e(h) {
        h.clearColorPalette(), h.eachSeries(function(c) {
          c.clearColorPalette();
        });
      }
      function i(h) {
        var c = [], v = [], d = !1;
        if (h.eachComponent(function(m, _) {
          var S = _.get("zlevel") || 0, b = _.get("z") || 0, w = _.getZLevelKey();
          d = d || !!w, (m === "series" ? v : c).push({
            zlevel: S,
            z: b,
            idx: _.componentIndex,
            type: m,
            key: w
          });
        }), d) {
          var y = c.concat(v), p, g;
          ka(y, function(m, _) {
            return m.zlevel === _.zlevel ? m.z - _.z : m.zlevel - _.zlevel;
          }), D(y, function(m) {
            var _ = h.getComponent(m.type, m.idx), S = m.zlevel, b = m.key;
            p != null && (S = Math.max(p, S)), b ? (S === p && b !== g && S++, g = b) : g && (S === p && S++, g = ""), p = S, _.setZLevel(S);
          });
        }
      }
      $s = function(h, c, v, d, y) {
        i(c), oc(h, c, v, d, y), D(h._chartsViews, function(p) {
          p.__alive = !1;
        }), ma(h, c, v, d, y), D(h._chartsViews, function(p) {
          p.__alive || p.remove(c, v);
        });
      }, oc = function(h, c, v, d, y, p) {
        D(p || h._componentsViews, function(g) {
          var m = g.__model;
          l(m, g), g.render(m, c, v, d), s(m, g), f(m, g);
        });
      }, ma = function(h, c, v, d, y, p) {
        var g = h._scheduler;
        y = O(y || {}, {
          updatedSeries: c.getSeries()
        }), he.trigger("series:beforeupdate", c, v, y);
        var m = !1;
        c.eachSeries(function(_) {
          var S = h._chartsMap[_.__viewId];
          S.__alive = !0;
          var b = S.renderTask;
          g.updatePayload(b, d), l(_, S), p && p.get(_.uid) && b.dirty(), b.perform(g.getPerformArgs(b)) && (m = !0), S.group.silent = !!_.get("silent"), o(_, S), oh(_);
        }), g.unfinished = m || g.unfinished, he.trigger("series:layoutlabels", c, v, y), he.trigger("series:transition", c, v, y), c.eachSeries(function(_) {
          var S = h._chartsMap[_.__viewId];
          s(_, S), f(_, S);
        }), a(h, c), he.trigger("series:afterupdate", c, v, y);
      }, $t = function(h) {
        h[Vs] = !0, h.getZr().wakeUp();
      }, uc = function(h) {
        h[Vs] && (h.getZr().storage.traverse(function(c) {
          hn(c) || n(c);
        }), h[Vs] = !1);
      };
      function n(h) {
        for (var c = [], v = h.currentStates, d = 0; d < v.length; d++) {
          var y = v[d];
          y === "emphasis" || y === "blur" || y === "select" || c.push(y);
        }
        h.selected && h.states.select && c.push("select"), h.hoverState === _o && h.states.emphasis ? c.push("emphasis") : h.hoverState === mo && h.states.blur && c.push("blur"), h.useStates(c);
      }
      function a(h, c) {
        var v = h._zr, d = v.storage, y = 0;
        d.traverse(function(p) {
          p.isGroup || y++;
        }), y > c.get("hoverLayerThreshold") && !U.node && !U.worker && c.eachSeries(function(p) {
          if (!p.preventUsingHoverLayer) {
            var g = h._chartsMap[p.__viewId];
            g.__alive && g.eachRendered(function(m) {
              m.states.emphasis && (m.states.emphasis.hoverLayer = !0);
            });
          }
        });
      }
      function o(h, c) {
        var v = h.get("blendMode") || null;
        c.eachRendered(function(d) {
          d.isGroup || (d.style.blend = v);
        });
      }
      function s(h, c) {
        if (!h.preventAutoZ) {
          var v = h.get("z") || 0, d = h.get("zlevel") || 0;
          c.eachRendered(function(y) {
            return u(y, v, d, -1 / 0), !0;
          });
        }
      }
      function u(h, c, v, d) {
        var y = h.getTextContent(), p = h.getTextGuideLine(), g = h.isGroup;
        if (g)
          for (var m = h.childrenRef(), _ = 0; _ < m.length; _++)
            d = Math.max(u(m[_], c, v, d), d);
        else
          h.z = c, h.zlevel = v, d = Math.max(h.z2, d);
        if (y && (y.z = c, y.zlevel = v, isFinite(d) && (y.z2 = d + 2)), p) {
          var S = h.textGuideLineConfig;
          p.z = c, p.zlevel = v, isFinite(d) && (p.z2 = d + (S && S.showAbove ? 1 : -1));
        }
        return d;
      }
      function l(h, c) {
        c.eachRendered(function(v) {
          if (!hn(v)) {
            var d = v.getTextContent(), y = v.getTextGuideLine();
            v.stateTransition && (v.stateTransition = null), d && d.stateTransition && (d.stateTransition = null), y && y.stateTransition && (y.stateTransition = null), v.hasState() ? (v.prevStates = v.currentStates, v.clearStates()) : v.prevStates && (v.prevStates = null);
          }
        });
      }
      function f(h, c) {
        var v = h.getModel("stateAnimation"), d = h.isAnimationEnabled(), y = v.get("duration"), p = y > 0 ? {
          duration: y,
          delay: v.get("delay"),
          easing: v.get("easing")
          // additive: stateAnimationModel.get('additive')
        } : null;
        c.eachRendered(function(g) {
          if (g.states && g.states.emphasis) {
            if (hn(g))
              return;
            if (g instanceof it && l_(g), g.__dirty) {
              var m = g.prevStates;
              m && g.useStates(m);
            }
            if (d) {
              g.stateTransition = p;
              var _ = g.getTextContent(), S = g.getTextGuideLine();
              _ && (_.stateTransition = p), S && (S.stateTransition = p);
            }
            g.__dirty && n(g);
          }
        });
      }
      sc = function(h) {
        return new /** @class */
        ((function(c) {
          B(v, c);
          function v() {
            return c !== null && c.apply(this, arguments) || this;
          }
          return v.prototype.getCoordinateSystems = function() {
            return h._coordSysMgr.getCoordinateSystems();
          }, v.prototype.getComponentByElement = function(d) {
            for (; d; ) {
              var y = d.__ecComponentInfo;
              if (y != null)
                return h._model.getComponent(y.mainType, y.index);
              d = d.parent;
            }
          }, v.prototype.enterEmphasis = function(d, y) {
            qa(d, y), $t(h);
          }, v.prototype.leaveEmphasis = function(d, y) {
            Ka(d, y), $t(h);
          }, v.prototype.enterBlur = function(d) {
            J0(d), $t(h);
          }, v.prototype.leaveBlur = function(d) {
            kd(d), $t(h);
          }, v.prototype.enterSelect = function(d) {
            Od(d), $t(h);
          }, v.prototype.leaveSelect = function(d) {
            Bd(d), $t(h);
          }, v.prototype.getModel = function() {
            return h.getModel();
          }, v.prototype.getViewOfComponentModel = function(d) {
            return h.getViewOfComponentModel(d);
          }, v.prototype.getViewOfSeriesModel = function(d) {
            return h.getViewOfSeriesModel(d);
          }, v;
        })(gg))(h);
      }, Gg = function(h) {
        function c(v, d) {
          for (var y = 0; y < v.length; y++) {
            var p = v[y];
            p[Gs] = d;
          }
        }
        D(dn, function(v, d) {
          h._messageCenter.on(d, function(y) {
            if (lc[h.group] && h[Gs] !== ic) {
              if (y && y.escapeConnect)
                return;
              var p = h.makeActionFromEvent(y), g = [];
              D(pn, function(m) {
                m !== h && m.group === h.group && g.push(m);
              }), c(g, ic), D(g, function(m) {
                m[Gs] !== lT && m.dispatchAction(p);
              }), c(g, fT);
            }
          });
        });
      };
    })(), t;
  })(Me)
), jl = Wg.prototype;
jl.on = Ng("on");
jl.off = Ng("off");
jl.one = function(r, t, e) {
  var i = this;
  function n() {
    for (var a = [], o = 0; o < arguments.length; o++)
      a[o] = arguments[o];
    t && t.apply && t.apply(this, a), i.off(r, n);
  }
  this.on.call(this, r, n, e);
};
var hT = ["click", "dblclick", "mouseover", "mouseout", "mousemove", "mousedown", "mouseup", "globalout", "contextmenu"];
var uo = {}, dn = {}, Wu = [], Uu = [], lo = [], Ug = {}, Yu = {}, pn = {}, lc = {}, vT = +/* @__PURE__ */ new Date() - 0, tf = "_echarts_instance_";
function cT(r, t, e) {
  {
    var i = dT(r);
    if (i)
      return i;
  }
  var n = new Wg(r, t, e);
  return n.id = "ec_" + vT++, pn[n.id] = n, Ld(r, tf, n.id), Gg(n), he.trigger("afterinit", n), n;
}
function dT(r) {
  return pn[z0(r, tf)];
}
function Yg(r, t) {
  Ug[r] = t;
}
function Xg(r) {
  ut(Uu, r) < 0 && Uu.push(r);
}
function $g(r, t) {
  rf(Wu, r, t, eT);
}
function pT(r) {
  ef("afterinit", r);
}
function gT(r) {
  ef("afterupdate", r);
}
function ef(r, t) {
  he.on(r, t);
}
function Ai(r, t, e) {
  X(t) && (e = t, t = "");
  var i = V(r) ? r.type : [r, r = {
    event: t
  }][0];
  r.event = (r.event || i).toLowerCase(), t = r.event, !dn[t] && (Ne(rc.test(i) && rc.test(t)), uo[i] || (uo[i] = {
    action: e,
    actionInfo: r
  }), dn[t] = i);
}
function yT(r, t) {
  Rl.register(r, t);
}
function mT(r, t) {
  rf(lo, r, t, kg, "layout");
}
function Yr(r, t) {
  rf(lo, r, t, Og, "visual");
}
var fc = [];
function rf(r, t, e, i, n) {
  if ((X(t) || V(t)) && (e = t, t = i), !(ut(fc, e) >= 0)) {
    fc.push(e);
    var a = wg.wrapStageHandler(e, n);
    a.__prio = t, a.__raw = e, r.push(a);
  }
}
function Zg(r, t) {
  Yu[r] = t;
}
function _T(r, t, e) {
  var i = Kx("registerMap");
  i && i(r, t, e);
}
var ST = kS;
Yr(Jl, fx);
Yr(Oo, hx);
Yr(Oo, vx);
Yr(Jl, Dx);
Yr(Oo, Mx);
Yr(Bg, Zx);
Xg(mg);
$g(jx, sx);
Zg("default", cx);
Ai({
  type: Fr,
  event: Fr,
  update: Fr
}, Nt);
Ai({
  type: Aa,
  event: Aa,
  update: Aa
}, Nt);
Ai({
  type: un,
  event: un,
  update: un
}, Nt);
Ai({
  type: La,
  event: La,
  update: La
}, Nt);
Ai({
  type: ln,
  event: ln,
  update: ln
}, Nt);
Yg("light", Tx);
Yg("dark", Cg);
var hc = [], wT = {
  registerPreprocessor: Xg,
  registerProcessor: $g,
  registerPostInit: pT,
  registerPostUpdate: gT,
  registerUpdateLifecycle: ef,
  registerAction: Ai,
  registerCoordinateSystem: yT,
  registerLayout: mT,
  registerVisual: Yr,
  registerTransform: ST,
  registerLoading: Zg,
  registerMap: _T,
  registerImpl: qx,
  PRIORITY: uT,
  ComponentModel: at,
  ComponentView: Ce,
  SeriesModel: Te,
  ChartView: ce,
  // TODO Use ComponentModel and SeriesModel instead of Constructor
  registerComponentModel: function(r) {
    at.registerClass(r);
  },
  registerComponentView: function(r) {
    Ce.registerClass(r);
  },
  registerSeriesModel: function(r) {
    Te.registerClass(r);
  },
  registerChartView: function(r) {
    ce.registerClass(r);
  },
  registerSubTypeDefaulter: function(r, t) {
    at.registerSubTypeDefaulter(r, t);
  },
  registerPainter: function(r, t) {
    Hb(r, t);
  }
};
function Pn(r) {
  if (F(r)) {
    D(r, function(t) {
      Pn(t);
    });
    return;
  }
  ut(hc, r) >= 0 || (hc.push(r), X(r) && (r = {
    install: r
  }), r.install(wT));
}
var bT = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      return r !== null && r.apply(this, arguments) || this;
    }
    return t.type = "grid", t.dependencies = ["xAxis", "yAxis"], t.layoutMode = "box", t.defaultOption = {
      show: !1,
      // zlevel: 0,
      z: 0,
      left: "10%",
      top: 60,
      right: "10%",
      bottom: 70,
      // If grid size contain label
      containLabel: !1,
      // width: {totalWidth} - left - right,
      // height: {totalHeight} - top - bottom,
      backgroundColor: "rgba(0,0,0,0)",
      borderWidth: 1,
      borderColor: "#ccc"
    }, t;
  })(at)
), xT = (
  /** @class */
  (function() {
    function r() {
    }
    return r.prototype.getNeedCrossZero = function() {
      var t = this.option;
      return !t.scale;
    }, r.prototype.getCoordSysModel = function() {
    }, r;
  })()
), Xu = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      return r !== null && r.apply(this, arguments) || this;
    }
    return t.prototype.getCoordSysModel = function() {
      return this.getReferringComponents("grid", ve).models[0];
    }, t.type = "cartesian2dAxis", t;
  })(at)
);
De(Xu, xT);
var qg = {
  show: !0,
  // zlevel: 0,
  z: 0,
  // Inverse the axis.
  inverse: !1,
  // Axis name displayed.
  name: "",
  // 'start' | 'middle' | 'end'
  nameLocation: "end",
  // By degree. By default auto rotate by nameLocation.
  nameRotate: null,
  nameTruncate: {
    maxWidth: null,
    ellipsis: "...",
    placeholder: "."
  },
  // Use global text style by default.
  nameTextStyle: {},
  // The gap between axisName and axisLine.
  nameGap: 15,
  // Default `false` to support tooltip.
  silent: !1,
  // Default `false` to avoid legacy user event listener fail.
  triggerEvent: !1,
  tooltip: {
    show: !1
  },
  axisPointer: {},
  axisLine: {
    show: !0,
    onZero: !0,
    onZeroAxisIndex: null,
    lineStyle: {
      color: "#6E7079",
      width: 1,
      type: "solid"
    },
    // The arrow at both ends the the axis.
    symbol: ["none", "none"],
    symbolSize: [10, 15]
  },
  axisTick: {
    show: !0,
    // Whether axisTick is inside the grid or outside the grid.
    inside: !1,
    // The length of axisTick.
    length: 5,
    lineStyle: {
      width: 1
    }
  },
  axisLabel: {
    show: !0,
    // Whether axisLabel is inside the grid or outside the grid.
    inside: !1,
    rotate: 0,
    // true | false | null/undefined (auto)
    showMinLabel: null,
    // true | false | null/undefined (auto)
    showMaxLabel: null,
    margin: 8,
    // formatter: null,
    fontSize: 12
  },
  splitLine: {
    show: !0,
    showMinLine: !0,
    showMaxLine: !0,
    lineStyle: {
      color: ["#E0E6F1"],
      width: 1,
      type: "solid"
    }
  },
  splitArea: {
    show: !1,
    areaStyle: {
      color: ["rgba(250,250,250,0.2)", "rgba(210,219,238,0.2)"]
    }
  }
}, TT = rt({
  // The gap at both ends of the axis. For categoryAxis, boolean.
  boundaryGap: !0,
  // Set false to faster category collection.
  deduplication: null,
  // splitArea: {
  // show: false
  // },
  splitLine: {
    show: !1
  },
  axisTick: {
    // If tick is align with label when boundaryGap is true
    alignWithLabel: !1,
    interval: "auto"
  },
  axisLabel: {
    interval: "auto"
  }
}, qg), nf = rt({
  boundaryGap: [0, 0],
  axisLine: {
    // Not shown when other axis is categoryAxis in cartesian
    show: "auto"
  },
  axisTick: {
    // Not shown when other axis is categoryAxis in cartesian
    show: "auto"
  },
  // TODO
  // min/max: [30, datamin, 60] or [20, datamin] or [datamin, 60]
  splitNumber: 5,
  minorTick: {
    // Minor tick, not available for cateogry axis.
    show: !1,
    // Split number of minor ticks. The value should be in range of (0, 100)
    splitNumber: 5,
    // Length of minor tick
    length: 3,
    // Line style
    lineStyle: {
      // Default to be same with axisTick
    }
  },
  minorSplitLine: {
    show: !1,
    lineStyle: {
      color: "#F4F7FD",
      width: 1
    }
  }
}, qg), CT = rt({
  splitNumber: 6,
  axisLabel: {
    // To eliminate labels that are not nice
    showMinLabel: !1,
    showMaxLabel: !1,
    rich: {
      primary: {
        fontWeight: "bold"
      }
    }
  },
  splitLine: {
    show: !1
  }
}, nf), DT = ot({
  logBase: 10
}, nf);
const MT = {
  category: TT,
  value: nf,
  time: CT,
  log: DT
};
var AT = 0, $u = (
  /** @class */
  (function() {
    function r(t) {
      this.categories = t.categories || [], this._needCollect = t.needCollect, this._deduplication = t.deduplication, this.uid = ++AT;
    }
    return r.createByAxisModel = function(t) {
      var e = t.option, i = e.data, n = i && W(i, LT);
      return new r({
        categories: n,
        needCollect: !n,
        // deduplication is default in axis.
        deduplication: e.dedplication !== !1
      });
    }, r.prototype.getOrdinal = function(t) {
      return this._getOrCreateMap().get(t);
    }, r.prototype.parseAndCollect = function(t) {
      var e, i = this._needCollect;
      if (!z(t) && !i)
        return t;
      if (i && !this._deduplication)
        return e = this.categories.length, this.categories[e] = t, e;
      var n = this._getOrCreateMap();
      return e = n.get(t), e == null && (i ? (e = this.categories.length, this.categories[e] = t, n.set(t, e)) : e = NaN), e;
    }, r.prototype._getOrCreateMap = function() {
      return this._map || (this._map = q(this.categories));
    }, r;
  })()
);
function LT(r) {
  return V(r) && r.value != null ? r.value : r + "";
}
var IT = {
  value: 1,
  category: 1,
  time: 1,
  log: 1
};
function vc(r, t, e, i) {
  D(IT, function(n, a) {
    var o = rt(rt({}, MT[a], !0), i, !0), s = (
      /** @class */
      (function(u) {
        B(l, u);
        function l() {
          var f = u !== null && u.apply(this, arguments) || this;
          return f.type = t + "Axis." + a, f;
        }
        return l.prototype.mergeDefaultAndTheme = function(f, h) {
          var c = Tn(this), v = c ? Vl(f) : {}, d = h.getTheme();
          rt(f, d.get(a + "Axis")), rt(f, this.getDefaultOption()), f.type = cc(f), c && Cn(f, v, c);
        }, l.prototype.optionUpdated = function() {
          var f = this.option;
          f.type === "category" && (this.__ordinalMeta = $u.createByAxisModel(this));
        }, l.prototype.getCategories = function(f) {
          var h = this.option;
          if (h.type === "category")
            return f ? h.data : this.__ordinalMeta.categories;
        }, l.prototype.getOrdinalMeta = function() {
          return this.__ordinalMeta;
        }, l.type = t + "Axis." + a, l.defaultOption = o, l;
      })(e)
    );
    r.registerComponentModel(s);
  }), r.registerSubTypeDefaulter(t + "Axis", cc);
}
function cc(r) {
  return r.type || (r.data ? "category" : "value");
}
var Le = (
  /** @class */
  (function() {
    function r(t) {
      this._setting = t || {}, this._extent = [1 / 0, -1 / 0];
    }
    return r.prototype.getSetting = function(t) {
      return this._setting[t];
    }, r.prototype.unionExtent = function(t) {
      var e = this._extent;
      t[0] < e[0] && (e[0] = t[0]), t[1] > e[1] && (e[1] = t[1]);
    }, r.prototype.unionExtentFromData = function(t, e) {
      this.unionExtent(t.getApproximateExtent(e));
    }, r.prototype.getExtent = function() {
      return this._extent.slice();
    }, r.prototype.setExtent = function(t, e) {
      var i = this._extent;
      isNaN(t) || (i[0] = t), isNaN(e) || (i[1] = e);
    }, r.prototype.isInExtentRange = function(t) {
      return this._extent[0] <= t && this._extent[1] >= t;
    }, r.prototype.isBlank = function() {
      return this._isBlank;
    }, r.prototype.setBlank = function(t) {
      this._isBlank = t;
    }, r;
  })()
);
co(Le);
function Zu(r) {
  return r.type === "interval" || r.type === "log";
}
function PT(r, t, e, i) {
  var n = {}, a = r[1] - r[0], o = n.interval = xd(a / t);
  e != null && o < e && (o = n.interval = e), i != null && o > i && (o = n.interval = i);
  var s = n.intervalPrecision = Kg(o), u = n.niceTickExtent = [gt(Math.ceil(r[0] / o) * o, s), gt(Math.floor(r[1] / o) * o, s)];
  return RT(u, r), n;
}
function Zs(r) {
  var t = Math.pow(10, dl(r)), e = r / t;
  return e ? e === 2 ? e = 3 : e === 3 ? e = 5 : e *= 2 : e = 1, gt(e * t);
}
function Kg(r) {
  return Ee(r) + 2;
}
function dc(r, t, e) {
  r[t] = Math.max(Math.min(r[t], e[1]), e[0]);
}
function RT(r, t) {
  !isFinite(r[0]) && (r[0] = t[0]), !isFinite(r[1]) && (r[1] = t[1]), dc(r, 0, t), dc(r, 1, t), r[0] > r[1] && (r[0] = r[1]);
}
function Bo(r, t) {
  return r >= t[0] && r <= t[1];
}
function No(r, t) {
  return t[1] === t[0] ? 0.5 : (r - t[0]) / (t[1] - t[0]);
}
function Fo(r, t) {
  return r * (t[1] - t[0]) + t[0];
}
var af = (
  /** @class */
  (function(r) {
    B(t, r);
    function t(e) {
      var i = r.call(this, e) || this;
      i.type = "ordinal";
      var n = i.getSetting("ordinalMeta");
      return n || (n = new $u({})), F(n) && (n = new $u({
        categories: W(n, function(a) {
          return V(a) ? a.value : a;
        })
      })), i._ordinalMeta = n, i._extent = i.getSetting("extent") || [0, n.categories.length - 1], i;
    }
    return t.prototype.parse = function(e) {
      return e == null ? NaN : z(e) ? this._ordinalMeta.getOrdinal(e) : Math.round(e);
    }, t.prototype.contain = function(e) {
      return e = this.parse(e), Bo(e, this._extent) && this._ordinalMeta.categories[e] != null;
    }, t.prototype.normalize = function(e) {
      return e = this._getTickNumber(this.parse(e)), No(e, this._extent);
    }, t.prototype.scale = function(e) {
      return e = Math.round(Fo(e, this._extent)), this.getRawOrdinalNumber(e);
    }, t.prototype.getTicks = function() {
      for (var e = [], i = this._extent, n = i[0]; n <= i[1]; )
        e.push({
          value: n
        }), n++;
      return e;
    }, t.prototype.getMinorTicks = function(e) {
    }, t.prototype.setSortInfo = function(e) {
      if (e == null) {
        this._ordinalNumbersByTick = this._ticksByOrdinalNumber = null;
        return;
      }
      for (var i = e.ordinalNumbers, n = this._ordinalNumbersByTick = [], a = this._ticksByOrdinalNumber = [], o = 0, s = this._ordinalMeta.categories.length, u = Math.min(s, i.length); o < u; ++o) {
        var l = i[o];
        n[o] = l, a[l] = o;
      }
      for (var f = 0; o < s; ++o) {
        for (; a[f] != null; )
          f++;
        n.push(f), a[f] = o;
      }
    }, t.prototype._getTickNumber = function(e) {
      var i = this._ticksByOrdinalNumber;
      return i && e >= 0 && e < i.length ? i[e] : e;
    }, t.prototype.getRawOrdinalNumber = function(e) {
      var i = this._ordinalNumbersByTick;
      return i && e >= 0 && e < i.length ? i[e] : e;
    }, t.prototype.getLabel = function(e) {
      if (!this.isBlank()) {
        var i = this.getRawOrdinalNumber(e.value), n = this._ordinalMeta.categories[i];
        return n == null ? "" : n + "";
      }
    }, t.prototype.count = function() {
      return this._extent[1] - this._extent[0] + 1;
    }, t.prototype.unionExtentFromData = function(e, i) {
      this.unionExtent(e.getApproximateExtent(i));
    }, t.prototype.isInExtentRange = function(e) {
      return e = this._getTickNumber(e), this._extent[0] <= e && this._extent[1] >= e;
    }, t.prototype.getOrdinalMeta = function() {
      return this._ordinalMeta;
    }, t.prototype.calcNiceTicks = function() {
    }, t.prototype.calcNiceExtent = function() {
    }, t.type = "ordinal", t;
  })(Le)
);
Le.registerClass(af);
var Pr = gt, Li = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = "interval", e._interval = 0, e._intervalPrecision = 2, e;
    }
    return t.prototype.parse = function(e) {
      return e;
    }, t.prototype.contain = function(e) {
      return Bo(e, this._extent);
    }, t.prototype.normalize = function(e) {
      return No(e, this._extent);
    }, t.prototype.scale = function(e) {
      return Fo(e, this._extent);
    }, t.prototype.setExtent = function(e, i) {
      var n = this._extent;
      isNaN(e) || (n[0] = parseFloat(e)), isNaN(i) || (n[1] = parseFloat(i));
    }, t.prototype.unionExtent = function(e) {
      var i = this._extent;
      e[0] < i[0] && (i[0] = e[0]), e[1] > i[1] && (i[1] = e[1]), this.setExtent(i[0], i[1]);
    }, t.prototype.getInterval = function() {
      return this._interval;
    }, t.prototype.setInterval = function(e) {
      this._interval = e, this._niceExtent = this._extent.slice(), this._intervalPrecision = Kg(e);
    }, t.prototype.getTicks = function(e) {
      var i = this._interval, n = this._extent, a = this._niceExtent, o = this._intervalPrecision, s = [];
      if (!i)
        return s;
      var u = 1e4;
      n[0] < a[0] && (e ? s.push({
        value: Pr(a[0] - i, o)
      }) : s.push({
        value: n[0]
      }));
      for (var l = a[0]; l <= a[1] && (s.push({
        value: l
      }), l = Pr(l + i, o), l !== s[s.length - 1].value); )
        if (s.length > u)
          return [];
      var f = s.length ? s[s.length - 1].value : a[1];
      return n[1] > f && (e ? s.push({
        value: Pr(f + i, o)
      }) : s.push({
        value: n[1]
      })), s;
    }, t.prototype.getMinorTicks = function(e) {
      for (var i = this.getTicks(!0), n = [], a = this.getExtent(), o = 1; o < i.length; o++) {
        for (var s = i[o], u = i[o - 1], l = 0, f = [], h = s.value - u.value, c = h / e; l < e - 1; ) {
          var v = Pr(u.value + (l + 1) * c);
          v > a[0] && v < a[1] && f.push(v), l++;
        }
        n.push(f);
      }
      return n;
    }, t.prototype.getLabel = function(e, i) {
      if (e == null)
        return "";
      var n = i && i.precision;
      n == null ? n = Ee(e.value) || 0 : n === "auto" && (n = this._intervalPrecision);
      var a = Pr(e.value, n, !0);
      return Rp(a);
    }, t.prototype.calcNiceTicks = function(e, i, n) {
      e = e || 5;
      var a = this._extent, o = a[1] - a[0];
      if (isFinite(o)) {
        o < 0 && (o = -o, a.reverse());
        var s = PT(a, e, i, n);
        this._intervalPrecision = s.intervalPrecision, this._interval = s.interval, this._niceExtent = s.niceTickExtent;
      }
    }, t.prototype.calcNiceExtent = function(e) {
      var i = this._extent;
      if (i[0] === i[1])
        if (i[0] !== 0) {
          var n = Math.abs(i[0]);
          e.fixMax || (i[1] += n / 2), i[0] -= n / 2;
        } else
          i[1] = 1;
      var a = i[1] - i[0];
      isFinite(a) || (i[0] = 0, i[1] = 1), this.calcNiceTicks(e.splitNumber, e.minInterval, e.maxInterval);
      var o = this._interval;
      e.fixMin || (i[0] = Pr(Math.floor(i[0] / o) * o)), e.fixMax || (i[1] = Pr(Math.ceil(i[1] / o) * o));
    }, t.prototype.setNiceExtent = function(e, i) {
      this._niceExtent = [e, i];
    }, t.type = "interval", t;
  })(Le)
);
Le.registerClass(Li);
var ET = function(r, t, e, i) {
  for (; e < i; ) {
    var n = e + i >>> 1;
    r[n][1] < t ? e = n + 1 : i = n;
  }
  return e;
}, Qg = (
  /** @class */
  (function(r) {
    B(t, r);
    function t(e) {
      var i = r.call(this, e) || this;
      return i.type = "time", i;
    }
    return t.prototype.getLabel = function(e) {
      var i = this.getSetting("useUTC");
      return Io(e.value, Fh[dS(mi(this._minLevelUnit))] || Fh.second, i, this.getSetting("locale"));
    }, t.prototype.getFormattedLabel = function(e, i, n) {
      var a = this.getSetting("useUTC"), o = this.getSetting("locale");
      return pS(e, i, n, o, a);
    }, t.prototype.getTicks = function() {
      var e = this._interval, i = this._extent, n = [];
      if (!e)
        return n;
      n.push({
        value: i[0],
        level: 0
      });
      var a = this.getSetting("useUTC"), o = HT(this._minLevelUnit, this._approxInterval, a, i);
      return n = n.concat(o), n.push({
        value: i[1],
        level: 0
      }), n;
    }, t.prototype.calcNiceExtent = function(e) {
      var i = this._extent;
      if (i[0] === i[1] && (i[0] -= re, i[1] += re), i[1] === -1 / 0 && i[0] === 1 / 0) {
        var n = /* @__PURE__ */ new Date();
        i[1] = +new Date(n.getFullYear(), n.getMonth(), n.getDate()), i[0] = i[1] - re;
      }
      this.calcNiceTicks(e.splitNumber, e.minInterval, e.maxInterval);
    }, t.prototype.calcNiceTicks = function(e, i, n) {
      e = e || 10;
      var a = this._extent, o = a[1] - a[0];
      this._approxInterval = o / e, i != null && this._approxInterval < i && (this._approxInterval = i), n != null && this._approxInterval > n && (this._approxInterval = n);
      var s = _a.length, u = Math.min(ET(_a, this._approxInterval, 0, s), s - 1);
      this._interval = _a[u][1], this._minLevelUnit = _a[Math.max(u - 1, 0)][0];
    }, t.prototype.parse = function(e) {
      return ht(e) ? e : +Fe(e);
    }, t.prototype.contain = function(e) {
      return Bo(this.parse(e), this._extent);
    }, t.prototype.normalize = function(e) {
      return No(this.parse(e), this._extent);
    }, t.prototype.scale = function(e) {
      return Fo(e, this._extent);
    }, t.type = "time", t;
  })(Li)
), _a = [
  // Format                           interval
  ["second", Bl],
  ["minute", Nl],
  ["hour", vn],
  ["quarter-day", vn * 6],
  ["half-day", vn * 12],
  ["day", re * 1.2],
  ["half-week", re * 3.5],
  ["week", re * 7],
  ["month", re * 31],
  ["quarter", re * 95],
  ["half-year", Nh / 2],
  ["year", Nh]
  // 1Y
];
function kT(r, t, e, i) {
  var n = Fe(t), a = Fe(e), o = function(d) {
    return zh(n, d, i) === zh(a, d, i);
  }, s = function() {
    return o("year");
  }, u = function() {
    return s() && o("month");
  }, l = function() {
    return u() && o("day");
  }, f = function() {
    return l() && o("hour");
  }, h = function() {
    return f() && o("minute");
  }, c = function() {
    return h() && o("second");
  }, v = function() {
    return c() && o("millisecond");
  };
  switch (r) {
    case "year":
      return s();
    case "month":
      return u();
    case "day":
      return l();
    case "hour":
      return f();
    case "minute":
      return h();
    case "second":
      return c();
    case "millisecond":
      return v();
  }
}
function OT(r, t) {
  return r /= re, r > 16 ? 16 : r > 7.5 ? 7 : r > 3.5 ? 4 : r > 1.5 ? 2 : 1;
}
function BT(r) {
  var t = 30 * re;
  return r /= t, r > 6 ? 6 : r > 3 ? 3 : r > 2 ? 2 : 1;
}
function NT(r) {
  return r /= vn, r > 12 ? 12 : r > 6 ? 6 : r > 3.5 ? 4 : r > 2 ? 2 : 1;
}
function pc(r, t) {
  return r /= t ? Nl : Bl, r > 30 ? 30 : r > 20 ? 20 : r > 15 ? 15 : r > 10 ? 10 : r > 5 ? 5 : r > 2 ? 2 : 1;
}
function FT(r) {
  return xd(r);
}
function zT(r, t, e) {
  var i = new Date(r);
  switch (mi(t)) {
    case "year":
    case "month":
      i[Dp(e)](0);
    case "day":
      i[Mp(e)](1);
    case "hour":
      i[Ap(e)](0);
    case "minute":
      i[Lp(e)](0);
    case "second":
      i[Ip(e)](0), i[Pp(e)](0);
  }
  return i.getTime();
}
function HT(r, t, e, i) {
  var n = 1e4, a = Tp, o = 0;
  function s(A, T, L, I, P, R, E) {
    for (var H = new Date(T), k = T, N = H[I](); k < L && k <= i[1]; )
      E.push({
        value: k
      }), N += A, H[P](N), k = H.getTime();
    E.push({
      value: k,
      notAdd: !0
    });
  }
  function u(A, T, L) {
    var I = [], P = !T.length;
    if (!kT(mi(A), i[0], i[1], e)) {
      P && (T = [{
        // TODO Optimize. Not include so may ticks.
        value: zT(new Date(i[0]), A, e)
      }, {
        value: i[1]
      }]);
      for (var R = 0; R < T.length - 1; R++) {
        var E = T[R].value, H = T[R + 1].value;
        if (E !== H) {
          var k = void 0, N = void 0, G = void 0, $ = !1;
          switch (A) {
            case "year":
              k = Math.max(1, Math.round(t / re / 365)), N = Fl(e), G = gS(e);
              break;
            case "half-year":
            case "quarter":
            case "month":
              k = BT(t), N = _i(e), G = Dp(e);
              break;
            case "week":
            // PENDING If week is added. Ignore day.
            case "half-week":
            case "day":
              k = OT(t), N = Po(e), G = Mp(e), $ = !0;
              break;
            case "half-day":
            case "quarter-day":
            case "hour":
              k = NT(t), N = xn(e), G = Ap(e);
              break;
            case "minute":
              k = pc(t, !0), N = Ro(e), G = Lp(e);
              break;
            case "second":
              k = pc(t, !1), N = Eo(e), G = Ip(e);
              break;
            case "millisecond":
              k = FT(t), N = ko(e), G = Pp(e);
              break;
          }
          s(k, E, H, N, G, $, I), A === "year" && L.length > 1 && R === 0 && L.unshift({
            value: L[0].value - k
          });
        }
      }
      for (var R = 0; R < I.length; R++)
        L.push(I[R]);
      return I;
    }
  }
  for (var l = [], f = [], h = 0, c = 0, v = 0; v < a.length && o++ < n; ++v) {
    var d = mi(a[v]);
    if (cS(a[v])) {
      u(a[v], l[l.length - 1] || [], f);
      var y = a[v + 1] ? mi(a[v + 1]) : null;
      if (d !== y) {
        if (f.length) {
          c = h, f.sort(function(A, T) {
            return A.value - T.value;
          });
          for (var p = [], g = 0; g < f.length; ++g) {
            var m = f[g].value;
            (g === 0 || f[g - 1].value !== m) && (p.push(f[g]), m >= i[0] && m <= i[1] && h++);
          }
          var _ = (i[1] - i[0]) / t;
          if (h > _ * 1.5 && c > _ / 1.5 || (l.push(p), h > _ || r === a[v]))
            break;
        }
        f = [];
      }
    }
  }
  for (var S = Ct(W(l, function(A) {
    return Ct(A, function(T) {
      return T.value >= i[0] && T.value <= i[1] && !T.notAdd;
    });
  }), function(A) {
    return A.length > 0;
  }), b = [], w = S.length - 1, v = 0; v < S.length; ++v)
    for (var x = S[v], C = 0; C < x.length; ++C)
      b.push({
        value: x[C].value,
        level: w - v
      });
  b.sort(function(A, T) {
    return A.value - T.value;
  });
  for (var M = [], v = 0; v < b.length; ++v)
    (v === 0 || b[v].value !== b[v - 1].value) && M.push(b[v]);
  return M;
}
Le.registerClass(Qg);
var gc = Le.prototype, gn = Li.prototype, VT = gt, GT = Math.floor, WT = Math.ceil, Sa = Math.pow, ue = Math.log, of = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = "log", e.base = 10, e._originalScale = new Li(), e._interval = 0, e;
    }
    return t.prototype.getTicks = function(e) {
      var i = this._originalScale, n = this._extent, a = i.getExtent(), o = gn.getTicks.call(this, e);
      return W(o, function(s) {
        var u = s.value, l = gt(Sa(this.base, u));
        return l = u === n[0] && this._fixMin ? wa(l, a[0]) : l, l = u === n[1] && this._fixMax ? wa(l, a[1]) : l, {
          value: l
        };
      }, this);
    }, t.prototype.setExtent = function(e, i) {
      var n = ue(this.base);
      e = ue(Math.max(0, e)) / n, i = ue(Math.max(0, i)) / n, gn.setExtent.call(this, e, i);
    }, t.prototype.getExtent = function() {
      var e = this.base, i = gc.getExtent.call(this);
      i[0] = Sa(e, i[0]), i[1] = Sa(e, i[1]);
      var n = this._originalScale, a = n.getExtent();
      return this._fixMin && (i[0] = wa(i[0], a[0])), this._fixMax && (i[1] = wa(i[1], a[1])), i;
    }, t.prototype.unionExtent = function(e) {
      this._originalScale.unionExtent(e);
      var i = this.base;
      e[0] = ue(e[0]) / ue(i), e[1] = ue(e[1]) / ue(i), gc.unionExtent.call(this, e);
    }, t.prototype.unionExtentFromData = function(e, i) {
      this.unionExtent(e.getApproximateExtent(i));
    }, t.prototype.calcNiceTicks = function(e) {
      e = e || 10;
      var i = this._extent, n = i[1] - i[0];
      if (!(n === 1 / 0 || n <= 0)) {
        var a = C0(n), o = e / n * a;
        for (o <= 0.5 && (a *= 10); !isNaN(a) && Math.abs(a) < 1 && Math.abs(a) > 0; )
          a *= 10;
        var s = [gt(WT(i[0] / a) * a), gt(GT(i[1] / a) * a)];
        this._interval = a, this._niceExtent = s;
      }
    }, t.prototype.calcNiceExtent = function(e) {
      gn.calcNiceExtent.call(this, e), this._fixMin = e.fixMin, this._fixMax = e.fixMax;
    }, t.prototype.parse = function(e) {
      return e;
    }, t.prototype.contain = function(e) {
      return e = ue(e) / ue(this.base), Bo(e, this._extent);
    }, t.prototype.normalize = function(e) {
      return e = ue(e) / ue(this.base), No(e, this._extent);
    }, t.prototype.scale = function(e) {
      return e = Fo(e, this._extent), Sa(this.base, e);
    }, t.type = "log", t;
  })(Le)
), Jg = of.prototype;
Jg.getMinorTicks = gn.getMinorTicks;
Jg.getLabel = gn.getLabel;
function wa(r, t) {
  return VT(r, Ee(t));
}
Le.registerClass(of);
var UT = (
  /** @class */
  (function() {
    function r(t, e, i) {
      this._prepareParams(t, e, i);
    }
    return r.prototype._prepareParams = function(t, e, i) {
      i[1] < i[0] && (i = [NaN, NaN]), this._dataMin = i[0], this._dataMax = i[1];
      var n = this._isOrdinal = t.type === "ordinal";
      this._needCrossZero = t.type === "interval" && e.getNeedCrossZero && e.getNeedCrossZero();
      var a = e.get("min", !0);
      a == null && (a = e.get("startValue", !0));
      var o = this._modelMinRaw = a;
      X(o) ? this._modelMinNum = ba(t, o({
        min: i[0],
        max: i[1]
      })) : o !== "dataMin" && (this._modelMinNum = ba(t, o));
      var s = this._modelMaxRaw = e.get("max", !0);
      if (X(s) ? this._modelMaxNum = ba(t, s({
        min: i[0],
        max: i[1]
      })) : s !== "dataMax" && (this._modelMaxNum = ba(t, s)), n)
        this._axisDataLen = e.getCategories().length;
      else {
        var u = e.get("boundaryGap"), l = F(u) ? u : [u || 0, u || 0];
        typeof l[0] == "boolean" || typeof l[1] == "boolean" ? this._boundaryGapInner = [0, 0] : this._boundaryGapInner = [or(l[0], 1), or(l[1], 1)];
      }
    }, r.prototype.calculate = function() {
      var t = this._isOrdinal, e = this._dataMin, i = this._dataMax, n = this._axisDataLen, a = this._boundaryGapInner, o = t ? null : i - e || Math.abs(e), s = this._modelMinRaw === "dataMin" ? e : this._modelMinNum, u = this._modelMaxRaw === "dataMax" ? i : this._modelMaxNum, l = s != null, f = u != null;
      s == null && (s = t ? n ? 0 : NaN : e - a[0] * o), u == null && (u = t ? n ? n - 1 : NaN : i + a[1] * o), (s == null || !isFinite(s)) && (s = NaN), (u == null || !isFinite(u)) && (u = NaN);
      var h = Fa(s) || Fa(u) || t && !n;
      this._needCrossZero && (s > 0 && u > 0 && !l && (s = 0), s < 0 && u < 0 && !f && (u = 0));
      var c = this._determinedMin, v = this._determinedMax;
      return c != null && (s = c, l = !0), v != null && (u = v, f = !0), {
        min: s,
        max: u,
        minFixed: l,
        maxFixed: f,
        isBlank: h
      };
    }, r.prototype.modifyDataMinMax = function(t, e) {
      this[XT[t]] = e;
    }, r.prototype.setDeterminedMinMax = function(t, e) {
      var i = YT[t];
      this[i] = e;
    }, r.prototype.freeze = function() {
      this.frozen = !0;
    }, r;
  })()
), YT = {
  min: "_determinedMin",
  max: "_determinedMax"
}, XT = {
  min: "_dataMin",
  max: "_dataMax"
};
function $T(r, t, e) {
  var i = r.rawExtentInfo;
  return i || (i = new UT(r, t, e), r.rawExtentInfo = i, i);
}
function ba(r, t) {
  return t == null ? null : Fa(t) ? NaN : r.parse(t);
}
function jg(r, t) {
  var e = r.type, i = $T(r, t, r.getExtent()).calculate();
  r.setBlank(i.isBlank);
  var n = i.min, a = i.max, o = t.ecModel;
  if (o && e === "time") {
    var s = eg("bar", o), u = !1;
    if (D(s, function(h) {
      u = u || h.getBaseAxis() === t.axis;
    }), u) {
      var l = rg(s), f = ZT(n, a, t, l);
      n = f.min, a = f.max;
    }
  }
  return {
    extent: [n, a],
    // "fix" means "fixed", the value should not be
    // changed in the subsequent steps.
    fixMin: i.minFixed,
    fixMax: i.maxFixed
  };
}
function ZT(r, t, e, i) {
  var n = e.axis.getExtent(), a = Math.abs(n[1] - n[0]), o = Ww(i, e.axis);
  if (o === void 0)
    return {
      min: r,
      max: t
    };
  var s = 1 / 0;
  D(o, function(v) {
    s = Math.min(v.offset, s);
  });
  var u = -1 / 0;
  D(o, function(v) {
    u = Math.max(v.offset + v.width, u);
  }), s = Math.abs(s), u = Math.abs(u);
  var l = s + u, f = t - r, h = 1 - (s + u) / a, c = f / h - f;
  return t += c * (u / l), r -= c * (s / l), {
    min: r,
    max: t
  };
}
function yc(r, t) {
  var e = t, i = jg(r, e), n = i.extent, a = e.get("splitNumber");
  r instanceof of && (r.base = e.get("logBase"));
  var o = r.type, s = e.get("interval"), u = o === "interval" || o === "time";
  r.setExtent(n[0], n[1]), r.calcNiceExtent({
    splitNumber: a,
    fixMin: i.fixMin,
    fixMax: i.fixMax,
    minInterval: u ? e.get("minInterval") : null,
    maxInterval: u ? e.get("maxInterval") : null
  }), s != null && r.setInterval && r.setInterval(s);
}
function qT(r, t) {
  if (t = t || r.get("type"), t)
    switch (t) {
      // Buildin scale
      case "category":
        return new af({
          ordinalMeta: r.getOrdinalMeta ? r.getOrdinalMeta() : r.getCategories(),
          extent: [1 / 0, -1 / 0]
        });
      case "time":
        return new Qg({
          locale: r.ecModel.getLocaleModel(),
          useUTC: r.ecModel.get("useUTC")
        });
      default:
        return new (Le.getClass(t) || Li)();
    }
}
function KT(r) {
  var t = r.scale.getExtent(), e = t[0], i = t[1];
  return !(e > 0 && i > 0 || e < 0 && i < 0);
}
function Ii(r) {
  var t = r.getLabelModel().get("formatter"), e = r.type === "category" ? r.scale.getExtent()[0] : null;
  return r.scale.type === "time" ? /* @__PURE__ */ (function(i) {
    return function(n, a) {
      return r.scale.getFormattedLabel(n, a, i);
    };
  })(t) : z(t) ? /* @__PURE__ */ (function(i) {
    return function(n) {
      var a = r.scale.getLabel(n), o = i.replace("{value}", a ?? "");
      return o;
    };
  })(t) : X(t) ? /* @__PURE__ */ (function(i) {
    return function(n, a) {
      return e != null && (a = n.value - e), i(sf(r, n), a, n.level != null ? {
        level: n.level
      } : null);
    };
  })(t) : function(i) {
    return r.scale.getLabel(i);
  };
}
function sf(r, t) {
  return r.type === "category" ? r.scale.getLabel(t) : t.value;
}
function QT(r) {
  var t = r.model, e = r.scale;
  if (!(!t.get(["axisLabel", "show"]) || e.isBlank())) {
    var i, n, a = e.getExtent();
    e instanceof af ? n = e.count() : (i = e.getTicks(), n = i.length);
    var o = r.getLabelModel(), s = Ii(r), u, l = 1;
    n > 40 && (l = Math.ceil(n / 40));
    for (var f = 0; f < n; f += l) {
      var h = i ? i[f] : {
        value: a[0] + f
      }, c = s(h, f), v = o.getTextRect(c), d = JT(v, o.get("rotate") || 0);
      u ? u.union(d) : u = d;
    }
    return u;
  }
}
function JT(r, t) {
  var e = t * Math.PI / 180, i = r.width, n = r.height, a = i * Math.abs(Math.cos(e)) + Math.abs(n * Math.sin(e)), o = i * Math.abs(Math.sin(e)) + Math.abs(n * Math.cos(e)), s = new et(r.x, r.y, a, o);
  return s;
}
function uf(r) {
  var t = r.get("interval");
  return t ?? "auto";
}
function ty(r) {
  return r.type === "category" && uf(r.getLabelModel()) === 0;
}
function jT(r, t) {
  var e = {};
  return D(r.mapDimensionsAll(t), function(i) {
    e[$1(r, i)] = !0;
  }), ft(e);
}
var tC = (
  /** @class */
  (function() {
    function r(t) {
      this.type = "cartesian", this._dimList = [], this._axes = {}, this.name = t || "";
    }
    return r.prototype.getAxis = function(t) {
      return this._axes[t];
    }, r.prototype.getAxes = function() {
      return W(this._dimList, function(t) {
        return this._axes[t];
      }, this);
    }, r.prototype.getAxesByScale = function(t) {
      return t = t.toLowerCase(), Ct(this.getAxes(), function(e) {
        return e.scale.type === t;
      });
    }, r.prototype.addAxis = function(t) {
      var e = t.dim;
      this._axes[e] = t, this._dimList.push(e);
    }, r;
  })()
), qu = ["x", "y"];
function mc(r) {
  return r.type === "interval" || r.type === "time";
}
var eC = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = "cartesian2d", e.dimensions = qu, e;
    }
    return t.prototype.calcAffineTransform = function() {
      this._transform = this._invTransform = null;
      var e = this.getAxis("x").scale, i = this.getAxis("y").scale;
      if (!(!mc(e) || !mc(i))) {
        var n = e.getExtent(), a = i.getExtent(), o = this.dataToPoint([n[0], a[0]]), s = this.dataToPoint([n[1], a[1]]), u = n[1] - n[0], l = a[1] - a[0];
        if (!(!u || !l)) {
          var f = (s[0] - o[0]) / u, h = (s[1] - o[1]) / l, c = o[0] - n[0] * f, v = o[1] - a[0] * h, d = this._transform = [f, 0, 0, h, c, v];
          this._invTransform = ul([], d);
        }
      }
    }, t.prototype.getBaseAxis = function() {
      return this.getAxesByScale("ordinal")[0] || this.getAxesByScale("time")[0] || this.getAxis("x");
    }, t.prototype.containPoint = function(e) {
      var i = this.getAxis("x"), n = this.getAxis("y");
      return i.contain(i.toLocalCoord(e[0])) && n.contain(n.toLocalCoord(e[1]));
    }, t.prototype.containData = function(e) {
      return this.getAxis("x").containData(e[0]) && this.getAxis("y").containData(e[1]);
    }, t.prototype.containZone = function(e, i) {
      var n = this.dataToPoint(e), a = this.dataToPoint(i), o = this.getArea(), s = new et(n[0], n[1], a[0] - n[0], a[1] - n[1]);
      return o.intersect(s);
    }, t.prototype.dataToPoint = function(e, i, n) {
      n = n || [];
      var a = e[0], o = e[1];
      if (this._transform && a != null && isFinite(a) && o != null && isFinite(o))
        return ie(n, e, this._transform);
      var s = this.getAxis("x"), u = this.getAxis("y");
      return n[0] = s.toGlobalCoord(s.dataToCoord(a, i)), n[1] = u.toGlobalCoord(u.dataToCoord(o, i)), n;
    }, t.prototype.clampData = function(e, i) {
      var n = this.getAxis("x").scale, a = this.getAxis("y").scale, o = n.getExtent(), s = a.getExtent(), u = n.parse(e[0]), l = a.parse(e[1]);
      return i = i || [], i[0] = Math.min(Math.max(Math.min(o[0], o[1]), u), Math.max(o[0], o[1])), i[1] = Math.min(Math.max(Math.min(s[0], s[1]), l), Math.max(s[0], s[1])), i;
    }, t.prototype.pointToData = function(e, i) {
      var n = [];
      if (this._invTransform)
        return ie(n, e, this._invTransform);
      var a = this.getAxis("x"), o = this.getAxis("y");
      return n[0] = a.coordToData(a.toLocalCoord(e[0]), i), n[1] = o.coordToData(o.toLocalCoord(e[1]), i), n;
    }, t.prototype.getOtherAxis = function(e) {
      return this.getAxis(e.dim === "x" ? "y" : "x");
    }, t.prototype.getArea = function(e) {
      e = e || 0;
      var i = this.getAxis("x").getGlobalExtent(), n = this.getAxis("y").getGlobalExtent(), a = Math.min(i[0], i[1]) - e, o = Math.min(n[0], n[1]) - e, s = Math.max(i[0], i[1]) - a + e, u = Math.max(n[0], n[1]) - o + e;
      return new et(a, o, s, u);
    }, t;
  })(tC)
), Rn = yt();
function ey(r, t) {
  var e = W(t, function(i) {
    return r.scale.parse(i);
  });
  return r.type === "time" && e.length > 0 && (e.sort(), e.unshift(e[0]), e.push(e[e.length - 1])), e;
}
function rC(r) {
  var t = r.getLabelModel().get("customValues");
  if (t) {
    var e = Ii(r), i = r.scale.getExtent(), n = ey(r, t), a = Ct(n, function(o) {
      return o >= i[0] && o <= i[1];
    });
    return {
      labels: W(a, function(o) {
        var s = {
          value: o
        };
        return {
          formattedLabel: e(s),
          rawLabel: r.scale.getLabel(s),
          tickValue: o
        };
      })
    };
  }
  return r.type === "category" ? nC(r) : oC(r);
}
function iC(r, t) {
  var e = r.getTickModel().get("customValues");
  if (e) {
    var i = r.scale.getExtent(), n = ey(r, e);
    return {
      ticks: Ct(n, function(a) {
        return a >= i[0] && a <= i[1];
      })
    };
  }
  return r.type === "category" ? aC(r, t) : {
    ticks: W(r.scale.getTicks(), function(a) {
      return a.value;
    })
  };
}
function nC(r) {
  var t = r.getLabelModel(), e = ry(r, t);
  return !t.get("show") || r.scale.isBlank() ? {
    labels: [],
    labelCategoryInterval: e.labelCategoryInterval
  } : e;
}
function ry(r, t) {
  var e = iy(r, "labels"), i = uf(t), n = ny(e, i);
  if (n)
    return n;
  var a, o;
  return X(i) ? a = sy(r, i) : (o = i === "auto" ? sC(r) : i, a = oy(r, o)), ay(e, i, {
    labels: a,
    labelCategoryInterval: o
  });
}
function aC(r, t) {
  var e = iy(r, "ticks"), i = uf(t), n = ny(e, i);
  if (n)
    return n;
  var a, o;
  if ((!t.get("show") || r.scale.isBlank()) && (a = []), X(i))
    a = sy(r, i, !0);
  else if (i === "auto") {
    var s = ry(r, r.getLabelModel());
    o = s.labelCategoryInterval, a = W(s.labels, function(u) {
      return u.tickValue;
    });
  } else
    o = i, a = oy(r, o, !0);
  return ay(e, i, {
    ticks: a,
    tickCategoryInterval: o
  });
}
function oC(r) {
  var t = r.scale.getTicks(), e = Ii(r);
  return {
    labels: W(t, function(i, n) {
      return {
        level: i.level,
        formattedLabel: e(i, n),
        rawLabel: r.scale.getLabel(i),
        tickValue: i.value
      };
    })
  };
}
function iy(r, t) {
  return Rn(r)[t] || (Rn(r)[t] = []);
}
function ny(r, t) {
  for (var e = 0; e < r.length; e++)
    if (r[e].key === t)
      return r[e].value;
}
function ay(r, t, e) {
  return r.push({
    key: t,
    value: e
  }), e;
}
function sC(r) {
  var t = Rn(r).autoInterval;
  return t ?? (Rn(r).autoInterval = r.calculateCategoryInterval());
}
function uC(r) {
  var t = lC(r), e = Ii(r), i = (t.axisRotate - t.labelRotate) / 180 * Math.PI, n = r.scale, a = n.getExtent(), o = n.count();
  if (a[1] - a[0] < 1)
    return 0;
  var s = 1;
  o > 40 && (s = Math.max(1, Math.floor(o / 40)));
  for (var u = a[0], l = r.dataToCoord(u + 1) - r.dataToCoord(u), f = Math.abs(l * Math.cos(i)), h = Math.abs(l * Math.sin(i)), c = 0, v = 0; u <= a[1]; u += s) {
    var d = 0, y = 0, p = ll(e({
      value: u
    }), t.font, "center", "top");
    d = p.width * 1.3, y = p.height * 1.3, c = Math.max(c, d, 7), v = Math.max(v, y, 7);
  }
  var g = c / f, m = v / h;
  isNaN(g) && (g = 1 / 0), isNaN(m) && (m = 1 / 0);
  var _ = Math.max(0, Math.floor(Math.min(g, m))), S = Rn(r.model), b = r.getExtent(), w = S.lastAutoInterval, x = S.lastTickCount;
  return w != null && x != null && Math.abs(w - _) <= 1 && Math.abs(x - o) <= 1 && w > _ && S.axisExtent0 === b[0] && S.axisExtent1 === b[1] ? _ = w : (S.lastTickCount = o, S.lastAutoInterval = _, S.axisExtent0 = b[0], S.axisExtent1 = b[1]), _;
}
function lC(r) {
  var t = r.getLabelModel();
  return {
    axisRotate: r.getRotate ? r.getRotate() : r.isHorizontal && !r.isHorizontal() ? 90 : 0,
    labelRotate: t.get("rotate") || 0,
    font: t.getFont()
  };
}
function oy(r, t, e) {
  var i = Ii(r), n = r.scale, a = n.getExtent(), o = r.getLabelModel(), s = [], u = Math.max((t || 0) + 1, 1), l = a[0], f = n.count();
  l !== 0 && u > 1 && f / u > 2 && (l = Math.round(Math.ceil(l / u) * u));
  var h = ty(r), c = o.get("showMinLabel") || h, v = o.get("showMaxLabel") || h;
  c && l !== a[0] && y(a[0]);
  for (var d = l; d <= a[1]; d += u)
    y(d);
  v && d - u !== a[1] && y(a[1]);
  function y(p) {
    var g = {
      value: p
    };
    s.push(e ? p : {
      formattedLabel: i(g),
      rawLabel: n.getLabel(g),
      tickValue: p
    });
  }
  return s;
}
function sy(r, t, e) {
  var i = r.scale, n = Ii(r), a = [];
  return D(i.getTicks(), function(o) {
    var s = i.getLabel(o), u = o.value;
    t(o.value, s) && a.push(e ? u : {
      formattedLabel: n(o),
      rawLabel: s,
      tickValue: u
    });
  }), a;
}
var _c = [0, 1], fC = (
  /** @class */
  (function() {
    function r(t, e, i) {
      this.onBand = !1, this.inverse = !1, this.dim = t, this.scale = e, this._extent = i || [0, 0];
    }
    return r.prototype.contain = function(t) {
      var e = this._extent, i = Math.min(e[0], e[1]), n = Math.max(e[0], e[1]);
      return t >= i && t <= n;
    }, r.prototype.containData = function(t) {
      return this.scale.contain(t);
    }, r.prototype.getExtent = function() {
      return this._extent.slice();
    }, r.prototype.getPixelPrecision = function(t) {
      return b0(t || this.scale.getExtent(), this._extent);
    }, r.prototype.setExtent = function(t, e) {
      var i = this._extent;
      i[0] = t, i[1] = e;
    }, r.prototype.dataToCoord = function(t, e) {
      var i = this._extent, n = this.scale;
      return t = n.normalize(t), this.onBand && n.type === "ordinal" && (i = i.slice(), Sc(i, n.count())), Zf(t, _c, i, e);
    }, r.prototype.coordToData = function(t, e) {
      var i = this._extent, n = this.scale;
      this.onBand && n.type === "ordinal" && (i = i.slice(), Sc(i, n.count()));
      var a = Zf(t, i, _c, e);
      return this.scale.scale(a);
    }, r.prototype.pointToData = function(t, e) {
    }, r.prototype.getTicksCoords = function(t) {
      t = t || {};
      var e = t.tickModel || this.getTickModel(), i = iC(this, e), n = i.ticks, a = W(n, function(s) {
        return {
          coord: this.dataToCoord(this.scale.type === "ordinal" ? this.scale.getRawOrdinalNumber(s) : s),
          tickValue: s
        };
      }, this), o = e.get("alignWithLabel");
      return hC(this, a, o, t.clamp), a;
    }, r.prototype.getMinorTicksCoords = function() {
      if (this.scale.type === "ordinal")
        return [];
      var t = this.model.getModel("minorTick"), e = t.get("splitNumber");
      e > 0 && e < 100 || (e = 5);
      var i = this.scale.getMinorTicks(e), n = W(i, function(a) {
        return W(a, function(o) {
          return {
            coord: this.dataToCoord(o),
            tickValue: o
          };
        }, this);
      }, this);
      return n;
    }, r.prototype.getViewLabels = function() {
      return rC(this).labels;
    }, r.prototype.getLabelModel = function() {
      return this.model.getModel("axisLabel");
    }, r.prototype.getTickModel = function() {
      return this.model.getModel("axisTick");
    }, r.prototype.getBandWidth = function() {
      var t = this._extent, e = this.scale.getExtent(), i = e[1] - e[0] + (this.onBand ? 1 : 0);
      i === 0 && (i = 1);
      var n = Math.abs(t[1] - t[0]);
      return Math.abs(n) / i;
    }, r.prototype.calculateCategoryInterval = function() {
      return uC(this);
    }, r;
  })()
);
function Sc(r, t) {
  var e = r[1] - r[0], i = t, n = e / i / 2;
  r[0] += n, r[1] -= n;
}
function hC(r, t, e, i) {
  var n = t.length;
  if (!r.onBand || e || !n)
    return;
  var a = r.getExtent(), o, s;
  if (n === 1)
    t[0].coord = a[0], o = t[1] = {
      coord: a[1],
      tickValue: t[0].tickValue
    };
  else {
    var u = t[n - 1].tickValue - t[0].tickValue, l = (t[n - 1].coord - t[0].coord) / u;
    D(t, function(v) {
      v.coord -= l / 2;
    });
    var f = r.scale.getExtent();
    s = 1 + f[1] - t[n - 1].tickValue, o = {
      coord: t[n - 1].coord + l * s,
      tickValue: f[1] + 1
    }, t.push(o);
  }
  var h = a[0] > a[1];
  c(t[0].coord, a[0]) && (i ? t[0].coord = a[0] : t.shift()), i && c(a[0], t[0].coord) && t.unshift({
    coord: a[0]
  }), c(a[1], o.coord) && (i ? o.coord = a[1] : t.pop()), i && c(o.coord, a[1]) && t.push({
    coord: a[1]
  });
  function c(v, d) {
    return v = gt(v), d = gt(d), h ? v > d : v < d;
  }
}
var vC = (
  /** @class */
  (function(r) {
    B(t, r);
    function t(e, i, n, a, o) {
      var s = r.call(this, e, i, n) || this;
      return s.index = 0, s.type = a || "value", s.position = o || "bottom", s;
    }
    return t.prototype.isHorizontal = function() {
      var e = this.position;
      return e === "top" || e === "bottom";
    }, t.prototype.getGlobalExtent = function(e) {
      var i = this.getExtent();
      return i[0] = this.toGlobalCoord(i[0]), i[1] = this.toGlobalCoord(i[1]), e && i[0] > i[1] && i.reverse(), i;
    }, t.prototype.pointToData = function(e, i) {
      return this.coordToData(this.toLocalCoord(e[this.dim === "x" ? 0 : 1]), i);
    }, t.prototype.setCategorySortInfo = function(e) {
      if (this.type !== "category")
        return !1;
      this.model.option.categorySortInfo = e, this.scale.setSortInfo(e);
    }, t;
  })(fC)
);
function Ku(r, t, e) {
  e = e || {};
  var i = r.coordinateSystem, n = t.axis, a = {}, o = n.getAxesOnZeroOf()[0], s = n.position, u = o ? "onZero" : s, l = n.dim, f = i.getRect(), h = [f.x, f.x + f.width, f.y, f.y + f.height], c = {
    left: 0,
    right: 1,
    top: 0,
    bottom: 1,
    onZero: 2
  }, v = t.get("offset") || 0, d = l === "x" ? [h[2] - v, h[3] + v] : [h[0] - v, h[1] + v];
  if (o) {
    var y = o.toGlobalCoord(o.dataToCoord(0));
    d[c.onZero] = Math.max(Math.min(y, d[1]), d[0]);
  }
  a.position = [l === "y" ? d[c[u]] : h[0], l === "x" ? d[c[u]] : h[3]], a.rotation = Math.PI / 2 * (l === "x" ? 0 : 1);
  var p = {
    top: -1,
    bottom: 1,
    left: -1,
    right: 1
  };
  a.labelDirection = a.tickDirection = a.nameDirection = p[s], a.labelOffset = o ? d[c[s]] - d[c.onZero] : 0, t.get(["axisTick", "inside"]) && (a.tickDirection = -a.tickDirection), mn(e.labelInside, t.get(["axisLabel", "inside"])) && (a.labelDirection = -a.labelDirection);
  var g = t.get(["axisLabel", "rotate"]);
  return a.labelRotate = u === "top" ? -g : g, a.z2 = 1, a;
}
function wc(r) {
  return r.get("coordinateSystem") === "cartesian2d";
}
function bc(r) {
  var t = {
    xAxisModel: null,
    yAxisModel: null
  };
  return D(t, function(e, i) {
    var n = i.replace(/Model$/, ""), a = r.getReferringComponents(n, ve).models[0];
    t[i] = a;
  }), t;
}
var qs = Math.log;
function cC(r, t, e) {
  var i = Li.prototype, n = i.getTicks.call(e), a = i.getTicks.call(e, !0), o = n.length - 1, s = i.getInterval.call(e), u = jg(r, t), l = u.extent, f = u.fixMin, h = u.fixMax;
  if (r.type === "log") {
    var c = qs(r.base);
    l = [qs(l[0]) / c, qs(l[1]) / c];
  }
  r.setExtent(l[0], l[1]), r.calcNiceExtent({
    splitNumber: o,
    fixMin: f,
    fixMax: h
  });
  var v = i.getExtent.call(r);
  f && (l[0] = v[0]), h && (l[1] = v[1]);
  var d = i.getInterval.call(r), y = l[0], p = l[1];
  if (f && h)
    d = (p - y) / o;
  else if (f)
    for (p = l[0] + d * o; p < l[1] && isFinite(p) && isFinite(l[1]); )
      d = Zs(d), p = l[0] + d * o;
  else if (h)
    for (y = l[1] - d * o; y > l[0] && isFinite(y) && isFinite(l[0]); )
      d = Zs(d), y = l[1] - d * o;
  else {
    var g = r.getTicks().length - 1;
    g > o && (d = Zs(d));
    var m = d * o;
    p = Math.ceil(l[1] / d) * d, y = gt(p - m), y < 0 && l[0] >= 0 ? (y = 0, p = gt(m)) : p > 0 && l[1] <= 0 && (p = 0, y = -gt(m));
  }
  var _ = (n[0].value - a[0].value) / s, S = (n[o].value - a[o].value) / s;
  i.setExtent.call(r, y + d * _, p + d * S), i.setInterval.call(r, d), (_ || S) && i.setNiceExtent.call(r, y + d, p - d);
}
var dC = (
  /** @class */
  (function() {
    function r(t, e, i) {
      this.type = "grid", this._coordsMap = {}, this._coordsList = [], this._axesMap = {}, this._axesList = [], this.axisPointerEnabled = !0, this.dimensions = qu, this._initCartesian(t, e, i), this.model = t;
    }
    return r.prototype.getRect = function() {
      return this._rect;
    }, r.prototype.update = function(t, e) {
      var i = this._axesMap;
      this._updateScale(t, this.model);
      function n(o) {
        var s, u = ft(o), l = u.length;
        if (l) {
          for (var f = [], h = l - 1; h >= 0; h--) {
            var c = +u[h], v = o[c], d = v.model, y = v.scale;
            // Only value and log axis without interval support alignTicks.
            Zu(y) && d.get("alignTicks") && d.get("interval") == null ? f.push(v) : (yc(y, d), Zu(y) && (s = v));
          }
          f.length && (s || (s = f.pop(), yc(s.scale, s.model)), D(f, function(p) {
            cC(p.scale, p.model, s.scale);
          }));
        }
      }
      n(i.x), n(i.y);
      var a = {};
      D(i.x, function(o) {
        xc(i, "y", o, a);
      }), D(i.y, function(o) {
        xc(i, "x", o, a);
      }), this.resize(this.model, e);
    }, r.prototype.resize = function(t, e, i) {
      var n = t.getBoxLayoutParams(), a = !i && t.get("containLabel"), o = Hl(n, {
        width: e.getWidth(),
        height: e.getHeight()
      });
      this._rect = o;
      var s = this._axesList;
      u(), a && (D(s, function(l) {
        if (!l.model.get(["axisLabel", "inside"])) {
          var f = QT(l);
          if (f) {
            var h = l.isHorizontal() ? "height" : "width", c = l.model.get(["axisLabel", "margin"]);
            o[h] -= f[h] + c, l.position === "top" ? o.y += f.height + c : l.position === "left" && (o.x += f.width + c);
          }
        }
      }), u()), D(this._coordsList, function(l) {
        l.calcAffineTransform();
      });
      function u() {
        D(s, function(l) {
          var f = l.isHorizontal(), h = f ? [0, o.width] : [0, o.height], c = l.inverse ? 1 : 0;
          l.setExtent(h[c], h[1 - c]), pC(l, f ? o.x : o.y);
        });
      }
    }, r.prototype.getAxis = function(t, e) {
      var i = this._axesMap[t];
      if (i != null)
        return i[e || 0];
    }, r.prototype.getAxes = function() {
      return this._axesList.slice();
    }, r.prototype.getCartesian = function(t, e) {
      if (t != null && e != null) {
        var i = "x" + t + "y" + e;
        return this._coordsMap[i];
      }
      V(t) && (e = t.yAxisIndex, t = t.xAxisIndex);
      for (var n = 0, a = this._coordsList; n < a.length; n++)
        if (a[n].getAxis("x").index === t || a[n].getAxis("y").index === e)
          return a[n];
    }, r.prototype.getCartesians = function() {
      return this._coordsList.slice();
    }, r.prototype.convertToPixel = function(t, e, i) {
      var n = this._findConvertTarget(e);
      return n.cartesian ? n.cartesian.dataToPoint(i) : n.axis ? n.axis.toGlobalCoord(n.axis.dataToCoord(i)) : null;
    }, r.prototype.convertFromPixel = function(t, e, i) {
      var n = this._findConvertTarget(e);
      return n.cartesian ? n.cartesian.pointToData(i) : n.axis ? n.axis.coordToData(n.axis.toLocalCoord(i)) : null;
    }, r.prototype._findConvertTarget = function(t) {
      var e = t.seriesModel, i = t.xAxisModel || e && e.getReferringComponents("xAxis", ve).models[0], n = t.yAxisModel || e && e.getReferringComponents("yAxis", ve).models[0], a = t.gridModel, o = this._coordsList, s, u;
      if (e)
        s = e.coordinateSystem, ut(o, s) < 0 && (s = null);
      else if (i && n)
        s = this.getCartesian(i.componentIndex, n.componentIndex);
      else if (i)
        u = this.getAxis("x", i.componentIndex);
      else if (n)
        u = this.getAxis("y", n.componentIndex);
      else if (a) {
        var l = a.coordinateSystem;
        l === this && (s = this._coordsList[0]);
      }
      return {
        cartesian: s,
        axis: u
      };
    }, r.prototype.containPoint = function(t) {
      var e = this._coordsList[0];
      if (e)
        return e.containPoint(t);
    }, r.prototype._initCartesian = function(t, e, i) {
      var n = this, a = this, o = {
        left: !1,
        right: !1,
        top: !1,
        bottom: !1
      }, s = {
        x: {},
        y: {}
      }, u = {
        x: 0,
        y: 0
      };
      if (e.eachComponent("xAxis", l("x"), this), e.eachComponent("yAxis", l("y"), this), !u.x || !u.y) {
        this._axesMap = {}, this._axesList = [];
        return;
      }
      this._axesMap = s, D(s.x, function(f, h) {
        D(s.y, function(c, v) {
          var d = "x" + h + "y" + v, y = new eC(d);
          y.master = n, y.model = t, n._coordsMap[d] = y, n._coordsList.push(y), y.addAxis(f), y.addAxis(c);
        });
      });
      function l(f) {
        return function(h, c) {
          if (Ks(h, t)) {
            var v = h.get("position");
            f === "x" ? v !== "top" && v !== "bottom" && (v = o.bottom ? "top" : "bottom") : v !== "left" && v !== "right" && (v = o.left ? "right" : "left"), o[v] = !0;
            var d = new vC(f, qT(h), [0, 0], h.get("type"), v), y = d.type === "category";
            d.onBand = y && h.get("boundaryGap"), d.inverse = h.get("inverse"), h.axis = d, d.model = h, d.grid = a, d.index = c, a._axesList.push(d), s[f][c] = d, u[f]++;
          }
        };
      }
    }, r.prototype._updateScale = function(t, e) {
      D(this._axesList, function(n) {
        if (n.scale.setExtent(1 / 0, -1 / 0), n.type === "category") {
          var a = n.model.get("categorySortInfo");
          n.scale.setSortInfo(a);
        }
      }), t.eachSeries(function(n) {
        if (wc(n)) {
          var a = bc(n), o = a.xAxisModel, s = a.yAxisModel;
          if (!Ks(o, e) || !Ks(s, e))
            return;
          var u = this.getCartesian(o.componentIndex, s.componentIndex), l = n.getData(), f = u.getAxis("x"), h = u.getAxis("y");
          i(l, f), i(l, h);
        }
      }, this);
      function i(n, a) {
        D(jT(n, a.dim), function(o) {
          a.scale.unionExtentFromData(n, o);
        });
      }
    }, r.prototype.getTooltipAxes = function(t) {
      var e = [], i = [];
      return D(this.getCartesians(), function(n) {
        var a = t != null && t !== "auto" ? n.getAxis(t) : n.getBaseAxis(), o = n.getOtherAxis(a);
        ut(e, a) < 0 && e.push(a), ut(i, o) < 0 && i.push(o);
      }), {
        baseAxes: e,
        otherAxes: i
      };
    }, r.create = function(t, e) {
      var i = [];
      return t.eachComponent("grid", function(n, a) {
        var o = new r(n, t, e);
        o.name = "grid_" + a, o.resize(n, e, !0), n.coordinateSystem = o, i.push(o);
      }), t.eachSeries(function(n) {
        if (wc(n)) {
          var a = bc(n), o = a.xAxisModel, s = a.yAxisModel, u = o.getCoordSysModel(), l = u.coordinateSystem;
          n.coordinateSystem = l.getCartesian(o.componentIndex, s.componentIndex);
        }
      }), i;
    }, r.dimensions = qu, r;
  })()
);
function Ks(r, t) {
  return r.getCoordSysModel() === t;
}
function xc(r, t, e, i) {
  e.getAxesOnZeroOf = function() {
    return a ? [a] : [];
  };
  var n = r[t], a, o = e.model, s = o.get(["axisLine", "onZero"]), u = o.get(["axisLine", "onZeroAxisIndex"]);
  if (!s)
    return;
  if (u != null)
    Tc(n[u]) && (a = n[u]);
  else
    for (var l in n)
      if (n.hasOwnProperty(l) && Tc(n[l]) && !i[f(n[l])]) {
        a = n[l];
        break;
      }
  a && (i[f(a)] = !0);
  function f(h) {
    return h.dim + "_" + h.index;
  }
}
function Tc(r) {
  return r && r.type !== "category" && r.type !== "time" && KT(r);
}
function pC(r, t) {
  var e = r.getExtent(), i = e[0] + e[1];
  r.toGlobalCoord = r.dim === "x" ? function(n) {
    return n + t;
  } : function(n) {
    return i - n + t;
  }, r.toLocalCoord = r.dim === "x" ? function(n) {
    return n - t;
  } : function(n) {
    return i - n + t;
  };
}
var tr = Math.PI, ar = (
  /** @class */
  (function() {
    function r(t, e) {
      this.group = new It(), this.opt = e, this.axisModel = t, ot(e, {
        labelOffset: 0,
        nameDirection: 1,
        tickDirection: 1,
        labelDirection: 1,
        silent: !0,
        handleAutoShown: function() {
          return !0;
        }
      });
      var i = new It({
        x: e.position[0],
        y: e.position[1],
        rotation: e.rotation
      });
      i.updateTransform(), this._transformGroup = i;
    }
    return r.prototype.hasBuilder = function(t) {
      return !!Cc[t];
    }, r.prototype.add = function(t) {
      Cc[t](this.opt, this.axisModel, this.group, this._transformGroup);
    }, r.prototype.getGroup = function() {
      return this.group;
    }, r.innerTextLayout = function(t, e, i) {
      var n = bd(e - t), a, o;
      return $a(n) ? (o = i > 0 ? "top" : "bottom", a = "center") : $a(n - tr) ? (o = i > 0 ? "bottom" : "top", a = "center") : (o = "middle", n > 0 && n < tr ? a = i > 0 ? "right" : "left" : a = i > 0 ? "left" : "right"), {
        rotation: n,
        textAlign: a,
        textVerticalAlign: o
      };
    }, r.makeAxisEventDataBase = function(t) {
      var e = {
        componentType: t.mainType,
        componentIndex: t.componentIndex
      };
      return e[t.mainType + "Index"] = t.componentIndex, e;
    }, r.isLabelSilent = function(t) {
      var e = t.get("tooltip");
      return t.get("silent") || !(t.get("triggerEvent") || e && e.show);
    }, r;
  })()
), Cc = {
  axisLine: function(r, t, e, i) {
    var n = t.get(["axisLine", "show"]);
    if (n === "auto" && r.handleAutoShown && (n = r.handleAutoShown("axisLine")), !!n) {
      var a = t.axis.getExtent(), o = i.transform, s = [a[0], 0], u = [a[1], 0], l = s[0] > u[0];
      o && (ie(s, s, o), ie(u, u, o));
      var f = O({
        lineCap: "round"
      }, t.getModel(["axisLine", "lineStyle"]).getLineStyle()), h = new sr({
        shape: {
          x1: s[0],
          y1: s[1],
          x2: u[0],
          y2: u[1]
        },
        style: f,
        strokeContainThreshold: r.strokeContainThreshold || 5,
        silent: !0,
        z2: 1
      });
      bn(h.shape, h.style.lineWidth), h.anid = "line", e.add(h);
      var c = t.get(["axisLine", "symbol"]);
      if (c != null) {
        var v = t.get(["axisLine", "symbolSize"]);
        z(c) && (c = [c, c]), (z(v) || ht(v)) && (v = [v, v]);
        var d = Wp(t.get(["axisLine", "symbolOffset"]) || 0, v), y = v[0], p = v[1];
        D([{
          rotate: r.rotation + Math.PI / 2,
          offset: d[0],
          r: 0
        }, {
          rotate: r.rotation - Math.PI / 2,
          offset: d[1],
          r: Math.sqrt((s[0] - u[0]) * (s[0] - u[0]) + (s[1] - u[1]) * (s[1] - u[1]))
        }], function(g, m) {
          if (c[m] !== "none" && c[m] != null) {
            var _ = Mn(c[m], -y / 2, -p / 2, y, p, f.stroke, !0), S = g.r + g.offset, b = l ? u : s;
            _.attr({
              rotation: g.rotate,
              x: b[0] + S * Math.cos(r.rotation),
              y: b[1] - S * Math.sin(r.rotation),
              silent: !0,
              z2: 11
            }), e.add(_);
          }
        });
      }
    }
  },
  axisTickLabel: function(r, t, e, i) {
    var n = mC(e, i, t, r), a = SC(e, i, t, r);
    if (yC(t, a, n), _C(e, i, t, r.tickDirection), t.get(["axisLabel", "hideOverlap"])) {
      var o = fb(W(a, function(s) {
        return {
          label: s,
          priority: s.z2,
          defaultAttr: {
            ignore: s.ignore
          }
        };
      }));
      hb(o);
    }
  },
  axisName: function(r, t, e, i) {
    var n = mn(r.axisName, t.get("name"));
    if (n) {
      var a = t.get("nameLocation"), o = r.nameDirection, s = t.getModel("nameTextStyle"), u = t.get("nameGap") || 0, l = t.axis.getExtent(), f = l[0] > l[1] ? -1 : 1, h = [
        a === "start" ? l[0] - f * u : a === "end" ? l[1] + f * u : (l[0] + l[1]) / 2,
        // Reuse labelOffset.
        Mc(a) ? r.labelOffset + o * u : 0
      ], c, v = t.get("nameRotate");
      v != null && (v = v * tr / 180);
      var d;
      Mc(a) ? c = ar.innerTextLayout(
        r.rotation,
        v ?? r.rotation,
        // Adapt to axis.
        o
      ) : (c = gC(r.rotation, a, v || 0, l), d = r.axisNameAvailableWidth, d != null && (d = Math.abs(d / Math.sin(c.rotation)), !isFinite(d) && (d = null)));
      var y = s.getFont(), p = t.get("nameTruncate", !0) || {}, g = p.ellipsis, m = mn(r.nameTruncateMaxWidth, p.maxWidth, d), _ = new Xt({
        x: h[0],
        y: h[1],
        rotation: c.rotation,
        silent: ar.isLabelSilent(t),
        style: Wr(s, {
          text: n,
          font: y,
          overflow: "truncate",
          width: m,
          ellipsis: g,
          fill: s.getTextColor() || t.get(["axisLine", "lineStyle", "color"]),
          align: s.get("align") || c.textAlign,
          verticalAlign: s.get("verticalAlign") || c.textVerticalAlign
        }),
        z2: 1
      });
      if (Al({
        el: _,
        componentModel: t,
        itemName: n
      }), _.__fullText = n, _.anid = "name", t.get("triggerEvent")) {
        var S = ar.makeAxisEventDataBase(t);
        S.targetType = "axisName", S.name = n, tt(_).eventData = S;
      }
      i.add(_), _.updateTransform(), e.add(_), _.decomposeTransform();
    }
  }
};
function gC(r, t, e, i) {
  var n = bd(e - r), a, o, s = i[0] > i[1], u = t === "start" && !s || t !== "start" && s;
  return $a(n - tr / 2) ? (o = u ? "bottom" : "top", a = "center") : $a(n - tr * 1.5) ? (o = u ? "top" : "bottom", a = "center") : (o = "middle", n < tr * 1.5 && n > tr / 2 ? a = u ? "left" : "right" : a = u ? "right" : "left"), {
    rotation: n,
    textAlign: a,
    textVerticalAlign: o
  };
}
function yC(r, t, e) {
  if (!ty(r.axis)) {
    var i = r.get(["axisLabel", "showMinLabel"]), n = r.get(["axisLabel", "showMaxLabel"]);
    t = t || [], e = e || [];
    var a = t[0], o = t[1], s = t[t.length - 1], u = t[t.length - 2], l = e[0], f = e[1], h = e[e.length - 1], c = e[e.length - 2];
    i === !1 ? (Zt(a), Zt(l)) : Dc(a, o) && (i ? (Zt(o), Zt(f)) : (Zt(a), Zt(l))), n === !1 ? (Zt(s), Zt(h)) : Dc(u, s) && (n ? (Zt(u), Zt(c)) : (Zt(s), Zt(h)));
  }
}
function Zt(r) {
  r && (r.ignore = !0);
}
function Dc(r, t) {
  var e = r && r.getBoundingRect().clone(), i = t && t.getBoundingRect().clone();
  if (!(!e || !i)) {
    var n = ol([]);
    return sl(n, n, -r.rotation), e.applyTransform(di([], n, r.getLocalTransform())), i.applyTransform(di([], n, t.getLocalTransform())), e.intersect(i);
  }
}
function Mc(r) {
  return r === "middle" || r === "center";
}
function uy(r, t, e, i, n) {
  for (var a = [], o = [], s = [], u = 0; u < r.length; u++) {
    var l = r[u].coord;
    o[0] = l, o[1] = 0, s[0] = l, s[1] = e, t && (ie(o, o, t), ie(s, s, t));
    var f = new sr({
      shape: {
        x1: o[0],
        y1: o[1],
        x2: s[0],
        y2: s[1]
      },
      style: i,
      z2: 2,
      autoBatch: !0,
      silent: !0
    });
    bn(f.shape, f.style.lineWidth), f.anid = n + "_" + r[u].tickValue, a.push(f);
  }
  return a;
}
function mC(r, t, e, i) {
  var n = e.axis, a = e.getModel("axisTick"), o = a.get("show");
  if (o === "auto" && i.handleAutoShown && (o = i.handleAutoShown("axisTick")), !(!o || n.scale.isBlank())) {
    for (var s = a.getModel("lineStyle"), u = i.tickDirection * a.get("length"), l = n.getTicksCoords(), f = uy(l, t.transform, u, ot(s.getLineStyle(), {
      stroke: e.get(["axisLine", "lineStyle", "color"])
    }), "ticks"), h = 0; h < f.length; h++)
      r.add(f[h]);
    return f;
  }
}
function _C(r, t, e, i) {
  var n = e.axis, a = e.getModel("minorTick");
  if (!(!a.get("show") || n.scale.isBlank())) {
    var o = n.getMinorTicksCoords();
    if (o.length)
      for (var s = a.getModel("lineStyle"), u = i * a.get("length"), l = ot(s.getLineStyle(), ot(e.getModel("axisTick").getLineStyle(), {
        stroke: e.get(["axisLine", "lineStyle", "color"])
      })), f = 0; f < o.length; f++)
        for (var h = uy(o[f], t.transform, u, l, "minorticks_" + f), c = 0; c < h.length; c++)
          r.add(h[c]);
  }
}
function SC(r, t, e, i) {
  var n = e.axis, a = mn(i.axisLabelShow, e.get(["axisLabel", "show"]));
  if (!(!a || n.scale.isBlank())) {
    var o = e.getModel("axisLabel"), s = o.get("margin"), u = n.getViewLabels(), l = (mn(i.labelRotate, o.get("rotate")) || 0) * tr / 180, f = ar.innerTextLayout(i.rotation, l, i.labelDirection), h = e.getCategories && e.getCategories(!0), c = [], v = ar.isLabelSilent(e), d = e.get("triggerEvent");
    return D(u, function(y, p) {
      var g = n.scale.type === "ordinal" ? n.scale.getRawOrdinalNumber(y.tickValue) : y.tickValue, m = y.formattedLabel, _ = y.rawLabel, S = o;
      if (h && h[g]) {
        var b = h[g];
        V(b) && b.textStyle && (S = new pt(b.textStyle, o, e.ecModel));
      }
      var w = S.getTextColor() || e.get(["axisLine", "lineStyle", "color"]), x = n.dataToCoord(g), C = S.getShallow("align", !0) || f.textAlign, M = Z(S.getShallow("alignMinLabel", !0), C), A = Z(S.getShallow("alignMaxLabel", !0), C), T = S.getShallow("verticalAlign", !0) || S.getShallow("baseline", !0) || f.textVerticalAlign, L = Z(S.getShallow("verticalAlignMinLabel", !0), T), I = Z(S.getShallow("verticalAlignMaxLabel", !0), T), P = new Xt({
        x,
        y: i.labelOffset + i.labelDirection * s,
        rotation: f.rotation,
        silent: v,
        z2: 10 + (y.level || 0),
        style: Wr(S, {
          text: m,
          align: p === 0 ? M : p === u.length - 1 ? A : C,
          verticalAlign: p === 0 ? L : p === u.length - 1 ? I : T,
          fill: X(w) ? w(
            // (1) In category axis with data zoom, tick is not the original
            // index of axis.data. So tick should not be exposed to user
            // in category axis.
            // (2) Compatible with previous version, which always use formatted label as
            // input. But in interval scale the formatted label is like '223,445', which
            // maked user replace ','. So we modify it to return original val but remain
            // it as 'string' to avoid error in replacing.
            n.type === "category" ? _ : n.type === "value" ? g + "" : g,
            p
          ) : w
        })
      });
      if (P.anid = "label_" + g, Al({
        el: P,
        componentModel: e,
        itemName: m,
        formatterParamsExtra: {
          isTruncated: function() {
            return P.isTruncated;
          },
          value: _,
          tickIndex: p
        }
      }), d) {
        var R = ar.makeAxisEventDataBase(e);
        R.targetType = "axisLabel", R.value = _, R.tickIndex = p, n.type === "category" && (R.dataIndex = g), tt(P).eventData = R;
      }
      t.add(P), P.updateTransform(), c.push(P), r.add(P), P.decomposeTransform();
    }), c;
  }
}
function wC(r, t) {
  var e = {
    /**
     * key: makeKey(axis.model)
     * value: {
     *      axis,
     *      coordSys,
     *      axisPointerModel,
     *      triggerTooltip,
     *      triggerEmphasis,
     *      involveSeries,
     *      snap,
     *      seriesModels,
     *      seriesDataCount
     * }
     */
    axesInfo: {},
    seriesInvolved: !1,
    /**
     * key: makeKey(coordSys.model)
     * value: Object: key makeKey(axis.model), value: axisInfo
     */
    coordSysAxesInfo: {},
    coordSysMap: {}
  };
  return bC(e, r, t), e.seriesInvolved && TC(e, r), e;
}
function bC(r, t, e) {
  var i = t.getComponent("tooltip"), n = t.getComponent("axisPointer"), a = n.get("link", !0) || [], o = [];
  D(e.getCoordinateSystems(), function(s) {
    if (!s.axisPointerEnabled)
      return;
    var u = En(s.model), l = r.coordSysAxesInfo[u] = {};
    r.coordSysMap[u] = s;
    var f = s.model, h = f.getModel("tooltip", i);
    if (D(s.getAxes(), Ut(y, !1, null)), s.getTooltipAxes && i && h.get("show")) {
      var c = h.get("trigger") === "axis", v = h.get(["axisPointer", "type"]) === "cross", d = s.getTooltipAxes(h.get(["axisPointer", "axis"]));
      (c || v) && D(d.baseAxes, Ut(y, v ? "cross" : !0, c)), v && D(d.otherAxes, Ut(y, "cross", !1));
    }
    function y(p, g, m) {
      var _ = m.model.getModel("axisPointer", n), S = _.get("show");
      if (!(!S || S === "auto" && !p && !Qu(_))) {
        g == null && (g = _.get("triggerTooltip")), _ = p ? xC(m, h, n, t, p, g) : _;
        var b = _.get("snap"), w = _.get("triggerEmphasis"), x = En(m.model), C = g || b || m.type === "category", M = r.axesInfo[x] = {
          key: x,
          axis: m,
          coordSys: s,
          axisPointerModel: _,
          triggerTooltip: g,
          triggerEmphasis: w,
          involveSeries: C,
          snap: b,
          useHandle: Qu(_),
          seriesModels: [],
          linkGroup: null
        };
        l[x] = M, r.seriesInvolved = r.seriesInvolved || C;
        var A = CC(a, m);
        if (A != null) {
          var T = o[A] || (o[A] = {
            axesInfo: {}
          });
          T.axesInfo[x] = M, T.mapper = a[A].mapper, M.linkGroup = T;
        }
      }
    }
  });
}
function xC(r, t, e, i, n, a) {
  var o = t.getModel("axisPointer"), s = ["type", "snap", "lineStyle", "shadowStyle", "label", "animation", "animationDurationUpdate", "animationEasingUpdate", "z"], u = {};
  D(s, function(c) {
    u[c] = J(o.get(c));
  }), u.snap = r.type !== "category" && !!a, o.get("type") === "cross" && (u.type = "line");
  var l = u.label || (u.label = {});
  if (l.show == null && (l.show = !1), n === "cross") {
    var f = o.get(["label", "show"]);
    if (l.show = f ?? !0, !a) {
      var h = u.lineStyle = o.get("crossStyle");
      h && ot(l, h.textStyle);
    }
  }
  return r.model.getModel("axisPointer", new pt(u, e, i));
}
function TC(r, t) {
  t.eachSeries(function(e) {
    var i = e.coordinateSystem, n = e.get(["tooltip", "trigger"], !0), a = e.get(["tooltip", "show"], !0);
    !i || n === "none" || n === !1 || n === "item" || a === !1 || e.get(["axisPointer", "show"], !0) === !1 || D(r.coordSysAxesInfo[En(i.model)], function(o) {
      var s = o.axis;
      i.getAxis(s.dim) === s && (o.seriesModels.push(e), o.seriesDataCount == null && (o.seriesDataCount = 0), o.seriesDataCount += e.getData().count());
    });
  });
}
function CC(r, t) {
  for (var e = t.model, i = t.dim, n = 0; n < r.length; n++) {
    var a = r[n] || {};
    if (Qs(a[i + "AxisId"], e.id) || Qs(a[i + "AxisIndex"], e.componentIndex) || Qs(a[i + "AxisName"], e.name))
      return n;
  }
}
function Qs(r, t) {
  return r === "all" || F(r) && ut(r, t) >= 0 || r === t;
}
function DC(r) {
  var t = lf(r);
  if (t) {
    var e = t.axisPointerModel, i = t.axis.scale, n = e.option, a = e.get("status"), o = e.get("value");
    o != null && (o = i.parse(o));
    var s = Qu(e);
    a == null && (n.status = s ? "show" : "hide");
    var u = i.getExtent().slice();
    u[0] > u[1] && u.reverse(), // Pick a value on axis when initializing.
    (o == null || o > u[1]) && (o = u[1]), o < u[0] && (o = u[0]), n.value = o, s && (n.status = t.axis.scale.isBlank() ? "hide" : "show");
  }
}
function lf(r) {
  var t = (r.ecModel.getComponent("axisPointer") || {}).coordSysAxesInfo;
  return t && t.axesInfo[En(r)];
}
function MC(r) {
  var t = lf(r);
  return t && t.axisPointerModel;
}
function Qu(r) {
  return !!r.get(["handle", "show"]);
}
function En(r) {
  return r.type + "||" + r.id;
}
var Ac = {}, ly = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = t.type, e;
    }
    return t.prototype.render = function(e, i, n, a) {
      this.axisPointerClass && DC(e), r.prototype.render.apply(this, arguments), this._doUpdateAxisPointerClass(e, n, !0);
    }, t.prototype.updateAxisPointer = function(e, i, n, a) {
      this._doUpdateAxisPointerClass(e, n, !1);
    }, t.prototype.remove = function(e, i) {
      var n = this._axisPointer;
      n && n.remove(i);
    }, t.prototype.dispose = function(e, i) {
      this._disposeAxisPointer(i), r.prototype.dispose.apply(this, arguments);
    }, t.prototype._doUpdateAxisPointerClass = function(e, i, n) {
      var a = t.getAxisPointerClass(this.axisPointerClass);
      if (a) {
        var o = MC(e);
        o ? (this._axisPointer || (this._axisPointer = new a())).render(e, o, i, n) : this._disposeAxisPointer(i);
      }
    }, t.prototype._disposeAxisPointer = function(e) {
      this._axisPointer && this._axisPointer.dispose(e), this._axisPointer = null;
    }, t.registerAxisPointerClass = function(e, i) {
      Ac[e] = i;
    }, t.getAxisPointerClass = function(e) {
      return e && Ac[e];
    }, t.type = "axis", t;
  })(Ce)
), Ju = yt();
function AC(r, t, e, i) {
  var n = e.axis;
  if (!n.scale.isBlank()) {
    var a = e.getModel("splitArea"), o = a.getModel("areaStyle"), s = o.get("color"), u = i.coordinateSystem.getRect(), l = n.getTicksCoords({
      tickModel: a,
      clamp: !0
    });
    if (l.length) {
      var f = s.length, h = Ju(r).splitAreaColors, c = q(), v = 0;
      if (h)
        for (var d = 0; d < l.length; d++) {
          var y = h.get(l[d].tickValue);
          if (y != null) {
            v = (y + (f - 1) * d) % f;
            break;
          }
        }
      var p = n.toGlobalCoord(l[0].coord), g = o.getAreaStyle();
      s = F(s) ? s : [s];
      for (var d = 1; d < l.length; d++) {
        var m = n.toGlobalCoord(l[d].coord), _ = void 0, S = void 0, b = void 0, w = void 0;
        n.isHorizontal() ? (_ = p, S = u.y, b = m - _, w = u.height, p = _ + b) : (_ = u.x, S = p, b = u.width, w = m - S, p = S + w);
        var x = l[d - 1].tickValue;
        x != null && c.set(x, v), t.add(new St({
          anid: x != null ? "area_" + x : null,
          shape: {
            x: _,
            y: S,
            width: b,
            height: w
          },
          style: ot({
            fill: s[v]
          }, g),
          autoBatch: !0,
          silent: !0
        })), v = (v + 1) % f;
      }
      Ju(r).splitAreaColors = c;
    }
  }
}
function LC(r) {
  Ju(r).splitAreaColors = null;
}
var IC = ["axisLine", "axisTickLabel", "axisName"], PC = ["splitArea", "splitLine", "minorSplitLine"], fy = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = t.type, e.axisPointerClass = "CartesianAxisPointer", e;
    }
    return t.prototype.render = function(e, i, n, a) {
      this.group.removeAll();
      var o = this._axisGroup;
      if (this._axisGroup = new It(), this.group.add(this._axisGroup), !!e.get("show")) {
        var s = e.getCoordSysModel(), u = Ku(s, e), l = new ar(e, O({
          handleAutoShown: function(h) {
            for (var c = s.coordinateSystem.getCartesians(), v = 0; v < c.length; v++)
              if (Zu(c[v].getOtherAxis(e.axis).scale))
                return !0;
            return !1;
          }
        }, u));
        D(IC, l.add, l), this._axisGroup.add(l.getGroup()), D(PC, function(h) {
          e.get([h, "show"]) && RC[h](this, this._axisGroup, e, s);
        }, this);
        var f = a && a.type === "changeAxisOrder" && a.isInitSort;
        f || Qd(o, this._axisGroup, e), r.prototype.render.call(this, e, i, n, a);
      }
    }, t.prototype.remove = function() {
      LC(this);
    }, t.type = "cartesianAxis", t;
  })(ly)
), RC = {
  splitLine: function(r, t, e, i) {
    var n = e.axis;
    if (!n.scale.isBlank()) {
      var a = e.getModel("splitLine"), o = a.getModel("lineStyle"), s = o.get("color"), u = a.get("showMinLine") !== !1, l = a.get("showMaxLine") !== !1;
      s = F(s) ? s : [s];
      for (var f = i.coordinateSystem.getRect(), h = n.isHorizontal(), c = 0, v = n.getTicksCoords({
        tickModel: a
      }), d = [], y = [], p = o.getLineStyle(), g = 0; g < v.length; g++) {
        var m = n.toGlobalCoord(v[g].coord);
        if (!(g === 0 && !u || g === v.length - 1 && !l)) {
          var _ = v[g].tickValue;
          h ? (d[0] = m, d[1] = f.y, y[0] = m, y[1] = f.y + f.height) : (d[0] = f.x, d[1] = m, y[0] = f.x + f.width, y[1] = m);
          var S = c++ % s.length, b = new sr({
            anid: _ != null ? "line_" + _ : null,
            autoBatch: !0,
            shape: {
              x1: d[0],
              y1: d[1],
              x2: y[0],
              y2: y[1]
            },
            style: ot({
              stroke: s[S]
            }, p),
            silent: !0
          });
          bn(b.shape, p.lineWidth), t.add(b);
        }
      }
    }
  },
  minorSplitLine: function(r, t, e, i) {
    var n = e.axis, a = e.getModel("minorSplitLine"), o = a.getModel("lineStyle"), s = i.coordinateSystem.getRect(), u = n.isHorizontal(), l = n.getMinorTicksCoords();
    if (l.length)
      for (var f = [], h = [], c = o.getLineStyle(), v = 0; v < l.length; v++)
        for (var d = 0; d < l[v].length; d++) {
          var y = n.toGlobalCoord(l[v][d].coord);
          u ? (f[0] = y, f[1] = s.y, h[0] = y, h[1] = s.y + s.height) : (f[0] = s.x, f[1] = y, h[0] = s.x + s.width, h[1] = y);
          var p = new sr({
            anid: "minor_line_" + l[v][d].tickValue,
            autoBatch: !0,
            shape: {
              x1: f[0],
              y1: f[1],
              x2: h[0],
              y2: h[1]
            },
            style: c,
            silent: !0
          });
          bn(p.shape, c.lineWidth), t.add(p);
        }
  },
  splitArea: function(r, t, e, i) {
    AC(r, t, e, i);
  }
}, hy = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = t.type, e;
    }
    return t.type = "xAxis", t;
  })(fy)
), EC = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = hy.type, e;
    }
    return t.type = "yAxis", t;
  })(fy)
), kC = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = "grid", e;
    }
    return t.prototype.render = function(e, i) {
      this.group.removeAll(), e.get("show") && this.group.add(new St({
        shape: e.coordinateSystem.getRect(),
        style: ot({
          fill: e.get("backgroundColor")
        }, e.getItemStyle()),
        silent: !0,
        z2: -1
      }));
    }, t.type = "grid", t;
  })(Ce)
), Lc = {
  // gridIndex: 0,
  // gridId: '',
  offset: 0
};
function OC(r) {
  r.registerComponentView(kC), r.registerComponentModel(bT), r.registerCoordinateSystem("cartesian2d", dC), vc(r, "x", Xu, Lc), vc(r, "y", Xu, Lc), r.registerComponentView(hy), r.registerComponentView(EC), r.registerPreprocessor(function(t) {
    t.xAxis && t.yAxis && !t.grid && (t.grid = {});
  });
}
var Er = yt(), Ic = J, Js = vt, BC = (
  /** @class */
  (function() {
    function r() {
      this._dragging = !1, this.animationThreshold = 15;
    }
    return r.prototype.render = function(t, e, i, n) {
      var a = e.get("value"), o = e.get("status");
      if (this._axisModel = t, this._axisPointerModel = e, this._api = i, !(!n && this._lastValue === a && this._lastStatus === o)) {
        this._lastValue = a, this._lastStatus = o;
        var s = this._group, u = this._handle;
        if (!o || o === "hide") {
          s && s.hide(), u && u.hide();
          return;
        }
        s && s.show(), u && u.show();
        var l = {};
        this.makeElOption(l, a, t, e, i);
        var f = l.graphicKey;
        f !== this._lastGraphicKey && this.clear(i), this._lastGraphicKey = f;
        var h = this._moveAnimation = this.determineAnimation(t, e);
        if (!s)
          s = this._group = new It(), this.createPointerEl(s, l, t, e), this.createLabelEl(s, l, t, e), i.getZr().add(s);
        else {
          var c = Ut(Pc, e, h);
          this.updatePointerEl(s, l, c), this.updateLabelEl(s, l, c, e);
        }
        Ec(s, e, !0), this._renderHandle(a);
      }
    }, r.prototype.remove = function(t) {
      this.clear(t);
    }, r.prototype.dispose = function(t) {
      this.clear(t);
    }, r.prototype.determineAnimation = function(t, e) {
      var i = e.get("animation"), n = t.axis, a = n.type === "category", o = e.get("snap");
      if (!o && !a)
        return !1;
      if (i === "auto" || i == null) {
        var s = this.animationThreshold;
        if (a && n.getBandWidth() > s)
          return !0;
        if (o) {
          var u = lf(t).seriesDataCount, l = n.getExtent();
          return Math.abs(l[0] - l[1]) / u > s;
        }
        return !1;
      }
      return i === !0;
    }, r.prototype.makeElOption = function(t, e, i, n, a) {
    }, r.prototype.createPointerEl = function(t, e, i, n) {
      var a = e.pointer;
      if (a) {
        var o = Er(t).pointerEl = new t1[a.type](Ic(e.pointer));
        t.add(o);
      }
    }, r.prototype.createLabelEl = function(t, e, i, n) {
      if (e.label) {
        var a = Er(t).labelEl = new Xt(Ic(e.label));
        t.add(a), Rc(a, n);
      }
    }, r.prototype.updatePointerEl = function(t, e, i) {
      var n = Er(t).pointerEl;
      n && e.pointer && (n.setStyle(e.pointer.style), i(n, {
        shape: e.pointer.shape
      }));
    }, r.prototype.updateLabelEl = function(t, e, i, n) {
      var a = Er(t).labelEl;
      a && (a.setStyle(e.label.style), i(a, {
        // Consider text length change in vertical axis, animation should
        // be used on shape, otherwise the effect will be weird.
        // TODOTODO
        // shape: elOption.label.shape,
        x: e.label.x,
        y: e.label.y
      }), Rc(a, n));
    }, r.prototype._renderHandle = function(t) {
      if (!(this._dragging || !this.updateHandleTransform)) {
        var e = this._axisPointerModel, i = this._api.getZr(), n = this._handle, a = e.getModel("handle"), o = e.get("status");
        if (!a.get("show") || !o || o === "hide") {
          n && i.remove(n), this._handle = null;
          return;
        }
        var s;
        this._handle || (s = !0, n = this._handle = Jd(a.get("icon"), {
          cursor: "move",
          draggable: !0,
          onmousemove: function(l) {
            ug(l.event);
          },
          onmousedown: Js(this._onHandleDragMove, this, 0, 0),
          drift: Js(this._onHandleDragMove, this),
          ondragend: Js(this._onHandleDragEnd, this)
        }), i.add(n)), Ec(n, e, !1), n.setStyle(a.getItemStyle(null, ["color", "borderColor", "borderWidth", "opacity", "shadowColor", "shadowBlur", "shadowOffsetX", "shadowOffsetY"]));
        var u = a.get("size");
        F(u) || (u = [u, u]), n.scaleX = u[0] / 2, n.scaleY = u[1] / 2, ag(this, "_doDispatchAxisPointer", a.get("throttle") || 0, "fixRate"), this._moveHandleToValue(t, s);
      }
    }, r.prototype._moveHandleToValue = function(t, e) {
      Pc(this._axisPointerModel, !e && this._moveAnimation, this._handle, js(this.getHandleTransform(t, this._axisModel, this._axisPointerModel)));
    }, r.prototype._onHandleDragMove = function(t, e) {
      var i = this._handle;
      if (i) {
        this._dragging = !0;
        var n = this.updateHandleTransform(js(i), [t, e], this._axisModel, this._axisPointerModel);
        this._payloadInfo = n, i.stopAnimation(), i.attr(js(n)), Er(i).lastProp = null, this._doDispatchAxisPointer();
      }
    }, r.prototype._doDispatchAxisPointer = function() {
      var t = this._handle;
      if (t) {
        var e = this._payloadInfo, i = this._axisModel;
        this._api.dispatchAction({
          type: "updateAxisPointer",
          x: e.cursorPoint[0],
          y: e.cursorPoint[1],
          tooltipOption: e.tooltipOption,
          axesInfo: [{
            axisDim: i.axis.dim,
            axisIndex: i.componentIndex
          }]
        });
      }
    }, r.prototype._onHandleDragEnd = function() {
      this._dragging = !1;
      var t = this._handle;
      if (t) {
        var e = this._axisPointerModel.get("value");
        this._moveHandleToValue(e), this._api.dispatchAction({
          type: "hideTip"
        });
      }
    }, r.prototype.clear = function(t) {
      this._lastValue = null, this._lastStatus = null;
      var e = t.getZr(), i = this._group, n = this._handle;
      e && i && (this._lastGraphicKey = null, i && e.remove(i), n && e.remove(n), this._group = null, this._handle = null, this._payloadInfo = null), Bu(this, "_doDispatchAxisPointer");
    }, r.prototype.doClear = function() {
    }, r.prototype.buildLabel = function(t, e, i) {
      return i = i || 0, {
        x: t[i],
        y: t[1 - i],
        width: e[i],
        height: e[1 - i]
      };
    }, r;
  })()
);
function Pc(r, t, e, i) {
  vy(Er(e).lastProp, i) || (Er(e).lastProp = i, t ? ne(e, i, r) : (e.stopAnimation(), e.attr(i)));
}
function vy(r, t) {
  if (V(r) && V(t)) {
    var e = !0;
    return D(t, function(i, n) {
      e = e && vy(r[n], i);
    }), !!e;
  } else
    return r === t;
}
function Rc(r, t) {
  r[t.get(["label", "show"]) ? "show" : "hide"]();
}
function js(r) {
  return {
    x: r.x || 0,
    y: r.y || 0,
    rotation: r.rotation || 0
  };
}
function Ec(r, t, e) {
  var i = t.get("z"), n = t.get("zlevel");
  r && r.traverse(function(a) {
    a.type !== "group" && (i != null && (a.z = i), n != null && (a.zlevel = n), a.silent = e);
  });
}
function NC(r) {
  var t = r.get("type"), e = r.getModel(t + "Style"), i;
  return t === "line" ? (i = e.getLineStyle(), i.fill = null) : t === "shadow" && (i = e.getAreaStyle(), i.stroke = null), i;
}
function FC(r, t, e, i, n) {
  var a = e.get("value"), o = cy(a, t.axis, t.ecModel, e.get("seriesDataIndices"), {
    precision: e.get(["label", "precision"]),
    formatter: e.get(["label", "formatter"])
  }), s = e.getModel("label"), u = zl(s.get("padding") || 0), l = s.getFont(), f = ll(o, l), h = n.position, c = f.width + u[1] + u[3], v = f.height + u[0] + u[2], d = n.align;
  d === "right" && (h[0] -= c), d === "center" && (h[0] -= c / 2);
  var y = n.verticalAlign;
  y === "bottom" && (h[1] -= v), y === "middle" && (h[1] -= v / 2), zC(h, c, v, i);
  var p = s.get("backgroundColor");
  (!p || p === "auto") && (p = t.get(["axisLine", "lineStyle", "color"])), r.label = {
    // shape: {x: 0, y: 0, width: width, height: height, r: labelModel.get('borderRadius')},
    x: h[0],
    y: h[1],
    style: Wr(s, {
      text: o,
      font: l,
      fill: s.getTextColor(),
      padding: u,
      backgroundColor: p
    }),
    // Label should be over axisPointer.
    z2: 10
  };
}
function zC(r, t, e, i) {
  var n = i.getWidth(), a = i.getHeight();
  r[0] = Math.min(r[0] + t, n) - t, r[1] = Math.min(r[1] + e, a) - e, r[0] = Math.max(r[0], 0), r[1] = Math.max(r[1], 0);
}
function cy(r, t, e, i, n) {
  r = t.scale.parse(r);
  var a = t.scale.getLabel({
    value: r
  }, {
    // If `precision` is set, width can be fixed (like '12.00500'), which
    // helps to debounce when when moving label.
    precision: n.precision
  }), o = n.formatter;
  if (o) {
    var s = {
      value: sf(t, {
        value: r
      }),
      axisDimension: t.dim,
      axisIndex: t.index,
      seriesData: []
    };
    D(i, function(u) {
      var l = e.getSeriesByIndex(u.seriesIndex), f = u.dataIndexInside, h = l && l.getDataParams(f);
      h && s.seriesData.push(h);
    }), z(o) ? a = o.replace("{value}", a) : X(o) && (a = o(s));
  }
  return a;
}
function dy(r, t, e) {
  var i = ci();
  return sl(i, i, e.rotation), au(i, i, e.position), Ml([r.dataToCoord(t), (e.labelOffset || 0) + (e.labelDirection || 1) * (e.labelMargin || 0)], i);
}
function HC(r, t, e, i, n, a) {
  var o = ar.innerTextLayout(e.rotation, 0, e.labelDirection);
  e.labelMargin = n.get(["label", "margin"]), FC(t, i, n, a, {
    position: dy(i.axis, r, e),
    align: o.textAlign,
    verticalAlign: o.textVerticalAlign
  });
}
function VC(r, t, e) {
  return e = e || 0, {
    x1: r[e],
    y1: r[1 - e],
    x2: t[e],
    y2: t[1 - e]
  };
}
function GC(r, t, e) {
  return e = e || 0, {
    x: r[e],
    y: r[1 - e],
    width: t[e],
    height: t[1 - e]
  };
}
var WC = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      return r !== null && r.apply(this, arguments) || this;
    }
    return t.prototype.makeElOption = function(e, i, n, a, o) {
      var s = n.axis, u = s.grid, l = a.get("type"), f = kc(u, s).getOtherAxis(s).getGlobalExtent(), h = s.toGlobalCoord(s.dataToCoord(i, !0));
      if (l && l !== "none") {
        var c = NC(a), v = UC[l](s, h, f);
        v.style = c, e.graphicKey = v.type, e.pointer = v;
      }
      var d = Ku(u.model, n);
      HC(
        // @ts-ignore
        i,
        e,
        d,
        n,
        a,
        o
      );
    }, t.prototype.getHandleTransform = function(e, i, n) {
      var a = Ku(i.axis.grid.model, i, {
        labelInside: !1
      });
      a.labelMargin = n.get(["handle", "margin"]);
      var o = dy(i.axis, e, a);
      return {
        x: o[0],
        y: o[1],
        rotation: a.rotation + (a.labelDirection < 0 ? Math.PI : 0)
      };
    }, t.prototype.updateHandleTransform = function(e, i, n, a) {
      var o = n.axis, s = o.grid, u = o.getGlobalExtent(!0), l = kc(s, o).getOtherAxis(o).getGlobalExtent(), f = o.dim === "x" ? 0 : 1, h = [e.x, e.y];
      h[f] += i[f], h[f] = Math.min(u[1], h[f]), h[f] = Math.max(u[0], h[f]);
      var c = (l[1] + l[0]) / 2, v = [c, c];
      v[f] = h[f];
      var d = [{
        verticalAlign: "middle"
      }, {
        align: "center"
      }];
      return {
        x: h[0],
        y: h[1],
        rotation: e.rotation,
        cursorPoint: v,
        tooltipOption: d[f]
      };
    }, t;
  })(BC)
);
function kc(r, t) {
  var e = {};
  return e[t.dim + "AxisIndex"] = t.index, r.getCartesian(e);
}
var UC = {
  line: function(r, t, e) {
    var i = VC([t, e[0]], [t, e[1]], Oc(r));
    return {
      type: "Line",
      subPixelOptimize: !0,
      shape: i
    };
  },
  shadow: function(r, t, e) {
    var i = Math.max(1, r.getBandWidth()), n = e[1] - e[0];
    return {
      type: "Rect",
      shape: GC([t - i / 2, e[0]], [i, n], Oc(r))
    };
  }
};
function Oc(r) {
  return r.dim === "x" ? 0 : 1;
}
var YC = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = t.type, e;
    }
    return t.type = "axisPointer", t.defaultOption = {
      // 'auto' means that show when triggered by tooltip or handle.
      show: "auto",
      // zlevel: 0,
      z: 50,
      type: "line",
      // axispointer triggered by tootip determine snap automatically,
      // see `modelHelper`.
      snap: !1,
      triggerTooltip: !0,
      triggerEmphasis: !0,
      value: null,
      status: null,
      link: [],
      // Do not set 'auto' here, otherwise global animation: false
      // will not effect at this axispointer.
      animation: null,
      animationDurationUpdate: 200,
      lineStyle: {
        color: "#B9BEC9",
        width: 1,
        type: "dashed"
      },
      shadowStyle: {
        color: "rgba(210,219,238,0.2)"
      },
      label: {
        show: !0,
        formatter: null,
        precision: "auto",
        margin: 3,
        color: "#fff",
        padding: [5, 7, 5, 7],
        backgroundColor: "auto",
        borderColor: null,
        borderWidth: 0,
        borderRadius: 3
      },
      handle: {
        show: !1,
        // eslint-disable-next-line
        icon: "M10.7,11.9v-1.3H9.3v1.3c-4.9,0.3-8.8,4.4-8.8,9.4c0,5,3.9,9.1,8.8,9.4h1.3c4.9-0.3,8.8-4.4,8.8-9.4C19.5,16.3,15.6,12.2,10.7,11.9z M13.3,24.4H6.7v-1.2h6.6z M13.3,22H6.7v-1.2h6.6z M13.3,19.6H6.7v-1.2h6.6z",
        size: 45,
        // handle margin is from symbol center to axis, which is stable when circular move.
        margin: 50,
        // color: '#1b8bbd'
        // color: '#2f4554'
        color: "#333",
        shadowBlur: 3,
        shadowColor: "#aaa",
        shadowOffsetX: 0,
        shadowOffsetY: 2,
        // For mobile performance
        throttle: 40
      }
    }, t;
  })(at)
), Oe = yt(), XC = D;
function py(r, t, e) {
  if (!U.node) {
    var i = t.getZr();
    Oe(i).records || (Oe(i).records = {}), $C(i, t);
    var n = Oe(i).records[r] || (Oe(i).records[r] = {});
    n.handler = e;
  }
}
function $C(r, t) {
  if (Oe(r).initialized)
    return;
  Oe(r).initialized = !0, e("click", Ut(Bc, "click")), e("mousemove", Ut(Bc, "mousemove")), e("globalout", qC);
  function e(i, n) {
    r.on(i, function(a) {
      var o = KC(t);
      XC(Oe(r).records, function(s) {
        s && n(s, a, o.dispatchAction);
      }), ZC(o.pendings, t);
    });
  }
}
function ZC(r, t) {
  var e = r.showTip.length, i = r.hideTip.length, n;
  e ? n = r.showTip[e - 1] : i && (n = r.hideTip[i - 1]), n && (n.dispatchAction = null, t.dispatchAction(n));
}
function qC(r, t, e) {
  r.handler("leave", null, e);
}
function Bc(r, t, e, i) {
  t.handler(r, e, i);
}
function KC(r) {
  var t = {
    showTip: [],
    hideTip: []
  }, e = function(i) {
    var n = t[i.type];
    n ? n.push(i) : (i.dispatchAction = e, r.dispatchAction(i));
  };
  return {
    dispatchAction: e,
    pendings: t
  };
}
function ju(r, t) {
  if (!U.node) {
    var e = t.getZr(), i = (Oe(e).records || {})[r];
    i && (Oe(e).records[r] = null);
  }
}
var QC = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = t.type, e;
    }
    return t.prototype.render = function(e, i, n) {
      var a = i.getComponent("tooltip"), o = e.get("triggerOn") || a && a.get("triggerOn") || "mousemove|click";
      py("axisPointer", n, function(s, u, l) {
        o !== "none" && (s === "leave" || o.indexOf(s) >= 0) && l({
          type: "updateAxisPointer",
          currTrigger: s,
          x: u && u.offsetX,
          y: u && u.offsetY
        });
      });
    }, t.prototype.remove = function(e, i) {
      ju("axisPointer", i);
    }, t.prototype.dispose = function(e, i) {
      ju("axisPointer", i);
    }, t.type = "axisPointer", t;
  })(Ce)
);
function gy(r, t) {
  var e = [], i = r.seriesIndex, n;
  if (i == null || !(n = t.getSeriesByIndex(i)))
    return {
      point: []
    };
  var a = n.getData(), o = Gr(a, r);
  if (o == null || o < 0 || F(o))
    return {
      point: []
    };
  var s = a.getItemGraphicEl(o), u = n.coordinateSystem;
  if (n.getTooltipPosition)
    e = n.getTooltipPosition(o) || [];
  else if (u && u.dataToPoint)
    if (r.isStacked) {
      var l = u.getBaseAxis(), f = u.getOtherAxis(l), h = f.dim, c = l.dim, v = h === "x" || h === "radius" ? 1 : 0, d = a.mapDimension(c), y = [];
      y[v] = a.get(d, o), y[1 - v] = a.get(a.getCalculationInfo("stackResultDimension"), o), e = u.dataToPoint(y) || [];
    } else
      e = u.dataToPoint(a.getValues(W(u.dimensions, function(g) {
        return a.mapDimension(g);
      }), o)) || [];
  else if (s) {
    var p = s.getBoundingRect().clone();
    p.applyTransform(s.transform), e = [p.x + p.width / 2, p.y + p.height / 2];
  }
  return {
    point: e,
    el: s
  };
}
var Nc = yt();
function JC(r, t, e) {
  var i = r.currTrigger, n = [r.x, r.y], a = r, o = r.dispatchAction || vt(e.dispatchAction, e), s = t.getComponent("axisPointer").coordSysAxesInfo;
  if (s) {
    Na(n) && (n = gy({
      seriesIndex: a.seriesIndex,
      // Do not use dataIndexInside from other ec instance.
      // FIXME: auto detect it?
      dataIndex: a.dataIndex
    }, t).point);
    var u = Na(n), l = a.axesInfo, f = s.axesInfo, h = i === "leave" || Na(n), c = {}, v = {}, d = {
      list: [],
      map: {}
    }, y = {
      showPointer: Ut(tD, v),
      showTooltip: Ut(eD, d)
    };
    D(s.coordSysMap, function(g, m) {
      var _ = u || g.containPoint(n);
      D(s.coordSysAxesInfo[m], function(S, b) {
        var w = S.axis, x = aD(l, S);
        if (!h && _ && (!l || x)) {
          var C = x && x.value;
          C == null && !u && (C = w.pointToData(n)), C != null && Fc(S, C, y, !1, c);
        }
      });
    });
    var p = {};
    return D(f, function(g, m) {
      var _ = g.linkGroup;
      _ && !v[m] && D(_.axesInfo, function(S, b) {
        var w = v[b];
        if (S !== g && w) {
          var x = w.value;
          _.mapper && (x = g.axis.scale.parse(_.mapper(x, zc(S), zc(g)))), p[g.key] = x;
        }
      });
    }), D(p, function(g, m) {
      Fc(f[m], g, y, !0, c);
    }), rD(v, f, c), iD(d, n, r, o), nD(f, o, e), c;
  }
}
function Fc(r, t, e, i, n) {
  var a = r.axis;
  if (!(a.scale.isBlank() || !a.containData(t))) {
    if (!r.involveSeries) {
      e.showPointer(r, t);
      return;
    }
    var o = jC(t, r), s = o.payloadBatch, u = o.snapToValue;
    s[0] && n.seriesIndex == null && O(n, s[0]), !i && r.snap && a.containData(u) && u != null && (t = u), e.showPointer(r, t, s), e.showTooltip(r, o, u);
  }
}
function jC(r, t) {
  var e = t.axis, i = e.dim, n = r, a = [], o = Number.MAX_VALUE, s = -1;
  return D(t.seriesModels, function(u, l) {
    var f = u.getData().mapDimensionsAll(i), h, c;
    if (u.getAxisTooltipData) {
      var v = u.getAxisTooltipData(f, r, e);
      c = v.dataIndices, h = v.nestestValue;
    } else {
      if (c = u.getData().indicesOfNearest(
        f[0],
        r,
        // Add a threshold to avoid find the wrong dataIndex
        // when data length is not same.
        // false,
        e.type === "category" ? 0.5 : null
      ), !c.length)
        return;
      h = u.getData().get(f[0], c[0]);
    }
    if (!(h == null || !isFinite(h))) {
      var d = r - h, y = Math.abs(d);
      y <= o && ((y < o || d >= 0 && s < 0) && (o = y, s = d, n = h, a.length = 0), D(c, function(p) {
        a.push({
          seriesIndex: u.seriesIndex,
          dataIndexInside: p,
          dataIndex: u.getData().getRawIndex(p)
        });
      }));
    }
  }), {
    payloadBatch: a,
    snapToValue: n
  };
}
function tD(r, t, e, i) {
  r[t.key] = {
    value: e,
    payloadBatch: i
  };
}
function eD(r, t, e, i) {
  var n = e.payloadBatch, a = t.axis, o = a.model, s = t.axisPointerModel;
  if (!(!t.triggerTooltip || !n.length)) {
    var u = t.coordSys.model, l = En(u), f = r.map[l];
    f || (f = r.map[l] = {
      coordSysId: u.id,
      coordSysIndex: u.componentIndex,
      coordSysType: u.type,
      coordSysMainType: u.mainType,
      dataByAxis: []
    }, r.list.push(f)), f.dataByAxis.push({
      axisDim: a.dim,
      axisIndex: o.componentIndex,
      axisType: o.type,
      axisId: o.id,
      value: i,
      // Caustion: viewHelper.getValueLabel is actually on "view stage", which
      // depends that all models have been updated. So it should not be performed
      // here. Considering axisPointerModel used here is volatile, which is hard
      // to be retrieve in TooltipView, we prepare parameters here.
      valueLabelOpt: {
        precision: s.get(["label", "precision"]),
        formatter: s.get(["label", "formatter"])
      },
      seriesDataIndices: n.slice()
    });
  }
}
function rD(r, t, e) {
  var i = e.axesInfo = [];
  D(t, function(n, a) {
    var o = n.axisPointerModel.option, s = r[a];
    s ? (!n.useHandle && (o.status = "show"), o.value = s.value, o.seriesDataIndices = (s.payloadBatch || []).slice()) : !n.useHandle && (o.status = "hide"), o.status === "show" && i.push({
      axisDim: n.axis.dim,
      axisIndex: n.axis.model.componentIndex,
      value: o.value
    });
  });
}
function iD(r, t, e, i) {
  if (Na(t) || !r.list.length) {
    i({
      type: "hideTip"
    });
    return;
  }
  var n = ((r.list[0].dataByAxis[0] || {}).seriesDataIndices || [])[0] || {};
  i({
    type: "showTip",
    escapeConnect: !0,
    x: t[0],
    y: t[1],
    tooltipOption: e.tooltipOption,
    position: e.position,
    dataIndexInside: n.dataIndexInside,
    dataIndex: n.dataIndex,
    seriesIndex: n.seriesIndex,
    dataByCoordSys: r.list
  });
}
function nD(r, t, e) {
  var i = e.getZr(), n = "axisPointerLastHighlights", a = Nc(i)[n] || {}, o = Nc(i)[n] = {};
  D(r, function(l, f) {
    var h = l.axisPointerModel.option;
    h.status === "show" && l.triggerEmphasis && D(h.seriesDataIndices, function(c) {
      var v = c.seriesIndex + " | " + c.dataIndex;
      o[v] = c;
    });
  });
  var s = [], u = [];
  D(a, function(l, f) {
    !o[f] && u.push(l);
  }), D(o, function(l, f) {
    !a[f] && s.push(l);
  }), u.length && e.dispatchAction({
    type: "downplay",
    escapeConnect: !0,
    // Not blur others when highlight in axisPointer.
    notBlur: !0,
    batch: u
  }), s.length && e.dispatchAction({
    type: "highlight",
    escapeConnect: !0,
    // Not blur others when highlight in axisPointer.
    notBlur: !0,
    batch: s
  });
}
function aD(r, t) {
  for (var e = 0; e < (r || []).length; e++) {
    var i = r[e];
    if (t.axis.dim === i.axisDim && t.axis.model.componentIndex === i.axisIndex)
      return i;
  }
}
function zc(r) {
  var t = r.axis.model, e = {}, i = e.axisDim = r.axis.dim;
  return e.axisIndex = e[i + "AxisIndex"] = t.componentIndex, e.axisName = e[i + "AxisName"] = t.name, e.axisId = e[i + "AxisId"] = t.id, e;
}
function Na(r) {
  return !r || r[0] == null || isNaN(r[0]) || r[1] == null || isNaN(r[1]);
}
function yy(r) {
  ly.registerAxisPointerClass("CartesianAxisPointer", WC), r.registerComponentModel(YC), r.registerComponentView(QC), r.registerPreprocessor(function(t) {
    if (t) {
      (!t.axisPointer || t.axisPointer.length === 0) && (t.axisPointer = {});
      var e = t.axisPointer.link;
      e && !F(e) && (t.axisPointer.link = [e]);
    }
  }), r.registerProcessor(r.PRIORITY.PROCESSOR.STATISTIC, function(t, e) {
    t.getComponent("axisPointer").coordSysAxesInfo = wC(t, e);
  }), r.registerAction({
    type: "updateAxisPointer",
    event: "updateAxisPointer",
    update: ":updateAxisPointer"
  }, JC);
}
function oD(r) {
  Pn(OC), Pn(yy);
}
var sD = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = t.type, e;
    }
    return t.type = "tooltip", t.dependencies = ["axisPointer"], t.defaultOption = {
      // zlevel: 0,
      z: 60,
      show: !0,
      // tooltip main content
      showContent: !0,
      // 'trigger' only works on coordinate system.
      // 'item' | 'axis' | 'none'
      trigger: "item",
      // 'click' | 'mousemove' | 'none'
      triggerOn: "mousemove|click",
      alwaysShowContent: !1,
      displayMode: "single",
      renderMode: "auto",
      // whether restraint content inside viewRect.
      // If renderMode: 'richText', default true.
      // If renderMode: 'html', defaut false (for backward compat).
      confine: null,
      showDelay: 0,
      hideDelay: 100,
      // Animation transition time, unit is second
      transitionDuration: 0.4,
      enterable: !1,
      backgroundColor: "#fff",
      // box shadow
      shadowBlur: 10,
      shadowColor: "rgba(0, 0, 0, .2)",
      shadowOffsetX: 1,
      shadowOffsetY: 2,
      // tooltip border radius, unit is px, default is 4
      borderRadius: 4,
      // tooltip border width, unit is px, default is 0 (no border)
      borderWidth: 1,
      // Tooltip inside padding, default is 5 for all direction
      // Array is allowed to set up, right, bottom, left, same with css
      // The default value: See `tooltip/tooltipMarkup.ts#getPaddingFromTooltipModel`.
      padding: null,
      // Extra css text
      extraCssText: "",
      // axis indicator, trigger by axis
      axisPointer: {
        // default is line
        // legal values: 'line' | 'shadow' | 'cross'
        type: "line",
        // Valid when type is line, appoint tooltip line locate on which line. Optional
        // legal values: 'x' | 'y' | 'angle' | 'radius' | 'auto'
        // default is 'auto', chose the axis which type is category.
        // for multiply y axis, cartesian coord chose x axis, polar chose angle axis
        axis: "auto",
        animation: "auto",
        animationDurationUpdate: 200,
        animationEasingUpdate: "exponentialOut",
        crossStyle: {
          color: "#999",
          width: 1,
          type: "dashed",
          // TODO formatter
          textStyle: {}
        }
        // lineStyle and shadowStyle should not be specified here,
        // otherwise it will always override those styles on option.axisPointer.
      },
      textStyle: {
        color: "#666",
        fontSize: 14
      }
    }, t;
  })(at)
);
function my(r) {
  var t = r.get("confine");
  return t != null ? !!t : r.get("renderMode") === "richText";
}
function _y(r) {
  if (U.domSupported) {
    for (var t = document.documentElement.style, e = 0, i = r.length; e < i; e++)
      if (r[e] in t)
        return r[e];
  }
}
var Sy = _y(["transform", "webkitTransform", "OTransform", "MozTransform", "msTransform"]), uD = _y(["webkitTransition", "transition", "OTransition", "MozTransition", "msTransition"]);
function wy(r, t) {
  if (!r)
    return t;
  t = Ep(t, !0);
  var e = r.indexOf(t);
  return r = e === -1 ? t : "-" + r.slice(0, e) + "-" + t, r.toLowerCase();
}
function lD(r, t) {
  var e = r.currentStyle || document.defaultView && document.defaultView.getComputedStyle(r);
  return e ? e[t] : null;
}
var fD = wy(uD, "transition"), ff = wy(Sy, "transform"), hD = "position:absolute;display:block;border-style:solid;white-space:nowrap;z-index:9999999;" + (U.transform3dSupported ? "will-change:transform;" : "");
function vD(r) {
  return r = r === "left" ? "right" : r === "right" ? "left" : r === "top" ? "bottom" : "top", r;
}
function cD(r, t, e) {
  if (!z(e) || e === "inside")
    return "";
  var i = r.get("backgroundColor"), n = r.get("borderWidth");
  t = Ur(t);
  var a = vD(e), o = Math.max(Math.round(n) * 1.5, 6), s = "", u = ff + ":", l;
  ut(["left", "right"], a) > -1 ? (s += "top:50%", u += "translateY(-50%) rotate(" + (l = a === "left" ? -225 : -45) + "deg)") : (s += "left:50%", u += "translateX(-50%) rotate(" + (l = a === "top" ? 225 : 45) + "deg)");
  var f = l * Math.PI / 180, h = o + n, c = h * Math.abs(Math.cos(f)) + h * Math.abs(Math.sin(f)), v = Math.round(((c - Math.SQRT2 * n) / 2 + Math.SQRT2 * n - (c - h) / 2) * 100) / 100;
  s += ";" + a + ":-" + v + "px";
  var d = t + " solid " + n + "px;", y = ["position:absolute;width:" + o + "px;height:" + o + "px;z-index:-1;", s + ";" + u + ";", "border-bottom:" + d, "border-right:" + d, "background-color:" + i + ";"];
  return '<div style="' + y.join("") + '"></div>';
}
function dD(r, t) {
  var e = "cubic-bezier(0.23,1,0.32,1)", i = " " + r / 2 + "s " + e, n = "opacity" + i + ",visibility" + i;
  return t || (i = " " + r + "s " + e, n += U.transformSupported ? "," + ff + i : ",left" + i + ",top" + i), fD + ":" + n;
}
function Hc(r, t, e) {
  var i = r.toFixed(0) + "px", n = t.toFixed(0) + "px";
  if (!U.transformSupported)
    return e ? "top:" + n + ";left:" + i + ";" : [["top", n], ["left", i]];
  var a = U.transform3dSupported, o = "translate" + (a ? "3d" : "") + "(" + i + "," + n + (a ? ",0" : "") + ")";
  return e ? "top:0;left:0;" + ff + ":" + o + ";" : [["top", 0], ["left", 0], [Sy, o]];
}
function pD(r) {
  var t = [], e = r.get("fontSize"), i = r.getTextColor();
  i && t.push("color:" + i), t.push("font:" + r.getFont());
  var n = Z(r.get("lineHeight"), Math.round(e * 3 / 2));
  e && t.push("line-height:" + n + "px");
  var a = r.get("textShadowColor"), o = r.get("textShadowBlur") || 0, s = r.get("textShadowOffsetX") || 0, u = r.get("textShadowOffsetY") || 0;
  return a && o && t.push("text-shadow:" + s + "px " + u + "px " + o + "px " + a), D(["decoration", "align"], function(l) {
    var f = r.get(l);
    f && t.push("text-" + l + ":" + f);
  }), t.join(";");
}
function gD(r, t, e) {
  var i = [], n = r.get("transitionDuration"), a = r.get("backgroundColor"), o = r.get("shadowBlur"), s = r.get("shadowColor"), u = r.get("shadowOffsetX"), l = r.get("shadowOffsetY"), f = r.getModel("textStyle"), h = Gp(r, "html"), c = u + "px " + l + "px " + o + "px " + s;
  return i.push("box-shadow:" + c), t && n && i.push(dD(n, e)), a && i.push("background-color:" + a), D(["width", "color", "radius"], function(v) {
    var d = "border-" + v, y = Ep(d), p = r.get(y);
    p != null && i.push(d + ":" + p + (v === "color" ? "" : "px"));
  }), i.push(pD(f)), h != null && i.push("padding:" + zl(h).join("px ") + "px"), i.join(";") + ";";
}
function Vc(r, t, e, i, n) {
  var a = t && t.painter;
  if (e) {
    var o = a && a.getViewportRoot();
    o && iS(r, o, e, i, n);
  } else {
    r[0] = i, r[1] = n;
    var s = a && a.getViewportRootOffset();
    s && (r[0] += s.offsetLeft, r[1] += s.offsetTop);
  }
  r[2] = r[0] / t.getWidth(), r[3] = r[1] / t.getHeight();
}
var yD = (
  /** @class */
  (function() {
    function r(t, e) {
      if (this._show = !1, this._styleCoord = [0, 0, 0, 0], this._enterable = !0, this._alwaysShowContent = !1, this._firstShow = !0, this._longHide = !0, U.wxa)
        return null;
      var i = document.createElement("div");
      i.domBelongToZr = !0, this.el = i;
      var n = this._zr = t.getZr(), a = e.appendTo, o = a && (z(a) ? document.querySelector(a) : yn(a) ? a : X(a) && a(t.getDom()));
      Vc(this._styleCoord, n, o, t.getWidth() / 2, t.getHeight() / 2), (o || t.getDom()).appendChild(i), this._api = t, this._container = o;
      var s = this;
      i.onmouseenter = function() {
        s._enterable && (clearTimeout(s._hideTimeout), s._show = !0), s._inContent = !0;
      }, i.onmousemove = function(u) {
        if (u = u || window.event, !s._enterable) {
          var l = n.handler, f = n.painter.getViewportRoot();
          Kt(f, u, !0), l.dispatch("mousemove", u);
        }
      }, i.onmouseleave = function() {
        s._inContent = !1, s._enterable && s._show && s.hideLater(s._hideDelay);
      };
    }
    return r.prototype.update = function(t) {
      if (!this._container) {
        var e = this._api.getDom(), i = lD(e, "position"), n = e.style;
        n.position !== "absolute" && i !== "absolute" && (n.position = "relative");
      }
      var a = t.get("alwaysShowContent");
      a && this._moveIfResized(), this._alwaysShowContent = a, this.el.className = t.get("className") || "";
    }, r.prototype.show = function(t, e) {
      clearTimeout(this._hideTimeout), clearTimeout(this._longHideTimeout);
      var i = this.el, n = i.style, a = this._styleCoord;
      i.innerHTML ? n.cssText = hD + gD(t, !this._firstShow, this._longHide) + Hc(a[0], a[1], !0) + ("border-color:" + Ur(e) + ";") + (t.get("extraCssText") || "") + (";pointer-events:" + (this._enterable ? "auto" : "none")) : n.display = "none", this._show = !0, this._firstShow = !1, this._longHide = !1;
    }, r.prototype.setContent = function(t, e, i, n, a) {
      var o = this.el;
      if (t == null) {
        o.innerHTML = "";
        return;
      }
      var s = "";
      if (z(a) && i.get("trigger") === "item" && !my(i) && (s = cD(i, n, a)), z(t))
        o.innerHTML = t + s;
      else if (t) {
        o.innerHTML = "", F(t) || (t = [t]);
        for (var u = 0; u < t.length; u++)
          yn(t[u]) && t[u].parentNode !== o && o.appendChild(t[u]);
        if (s && o.childNodes.length) {
          var l = document.createElement("div");
          l.innerHTML = s, o.appendChild(l);
        }
      }
    }, r.prototype.setEnterable = function(t) {
      this._enterable = t;
    }, r.prototype.getSize = function() {
      var t = this.el;
      return t ? [t.offsetWidth, t.offsetHeight] : [0, 0];
    }, r.prototype.moveTo = function(t, e) {
      if (this.el) {
        var i = this._styleCoord;
        if (Vc(i, this._zr, this._container, t, e), i[0] != null && i[1] != null) {
          var n = this.el.style, a = Hc(i[0], i[1]);
          D(a, function(o) {
            n[o[0]] = o[1];
          });
        }
      }
    }, r.prototype._moveIfResized = function() {
      var t = this._styleCoord[2], e = this._styleCoord[3];
      this.moveTo(t * this._zr.getWidth(), e * this._zr.getHeight());
    }, r.prototype.hide = function() {
      var t = this, e = this.el.style;
      e.visibility = "hidden", e.opacity = "0", U.transform3dSupported && (e.willChange = ""), this._show = !1, this._longHideTimeout = setTimeout(function() {
        return t._longHide = !0;
      }, 500);
    }, r.prototype.hideLater = function(t) {
      this._show && !(this._inContent && this._enterable) && !this._alwaysShowContent && (t ? (this._hideDelay = t, this._show = !1, this._hideTimeout = setTimeout(vt(this.hide, this), t)) : this.hide());
    }, r.prototype.isShow = function() {
      return this._show;
    }, r.prototype.dispose = function() {
      clearTimeout(this._hideTimeout), clearTimeout(this._longHideTimeout);
      var t = this.el.parentNode;
      t && t.removeChild(this.el), this.el = this._container = null;
    }, r;
  })()
), mD = (
  /** @class */
  (function() {
    function r(t) {
      this._show = !1, this._styleCoord = [0, 0, 0, 0], this._alwaysShowContent = !1, this._enterable = !0, this._zr = t.getZr(), Wc(this._styleCoord, this._zr, t.getWidth() / 2, t.getHeight() / 2);
    }
    return r.prototype.update = function(t) {
      var e = t.get("alwaysShowContent");
      e && this._moveIfResized(), this._alwaysShowContent = e;
    }, r.prototype.show = function() {
      this._hideTimeout && clearTimeout(this._hideTimeout), this.el.show(), this._show = !0;
    }, r.prototype.setContent = function(t, e, i, n, a) {
      var o = this;
      V(t) && kt(""), this.el && this._zr.remove(this.el);
      var s = i.getModel("textStyle");
      this.el = new Xt({
        style: {
          rich: e.richTextStyles,
          text: t,
          lineHeight: 22,
          borderWidth: 1,
          borderColor: n,
          textShadowColor: s.get("textShadowColor"),
          fill: i.get(["textStyle", "color"]),
          padding: Gp(i, "richText"),
          verticalAlign: "top",
          align: "left"
        },
        z: i.get("z")
      }), D(["backgroundColor", "borderRadius", "shadowColor", "shadowBlur", "shadowOffsetX", "shadowOffsetY"], function(l) {
        o.el.style[l] = i.get(l);
      }), D(["textShadowBlur", "textShadowOffsetX", "textShadowOffsetY"], function(l) {
        o.el.style[l] = s.get(l) || 0;
      }), this._zr.add(this.el);
      var u = this;
      this.el.on("mouseover", function() {
        u._enterable && (clearTimeout(u._hideTimeout), u._show = !0), u._inContent = !0;
      }), this.el.on("mouseout", function() {
        u._enterable && u._show && u.hideLater(u._hideDelay), u._inContent = !1;
      });
    }, r.prototype.setEnterable = function(t) {
      this._enterable = t;
    }, r.prototype.getSize = function() {
      var t = this.el, e = this.el.getBoundingRect(), i = Gc(t.style);
      return [e.width + i.left + i.right, e.height + i.top + i.bottom];
    }, r.prototype.moveTo = function(t, e) {
      var i = this.el;
      if (i) {
        var n = this._styleCoord;
        Wc(n, this._zr, t, e), t = n[0], e = n[1];
        var a = i.style, o = Je(a.borderWidth || 0), s = Gc(a);
        i.x = t + o + s.left, i.y = e + o + s.top, i.markRedraw();
      }
    }, r.prototype._moveIfResized = function() {
      var t = this._styleCoord[2], e = this._styleCoord[3];
      this.moveTo(t * this._zr.getWidth(), e * this._zr.getHeight());
    }, r.prototype.hide = function() {
      this.el && this.el.hide(), this._show = !1;
    }, r.prototype.hideLater = function(t) {
      this._show && !(this._inContent && this._enterable) && !this._alwaysShowContent && (t ? (this._hideDelay = t, this._show = !1, this._hideTimeout = setTimeout(vt(this.hide, this), t)) : this.hide());
    }, r.prototype.isShow = function() {
      return this._show;
    }, r.prototype.dispose = function() {
      this._zr.remove(this.el);
    }, r;
  })()
);
function Je(r) {
  return Math.max(0, r);
}
function Gc(r) {
  var t = Je(r.shadowBlur || 0), e = Je(r.shadowOffsetX || 0), i = Je(r.shadowOffsetY || 0);
  return {
    left: Je(t - e),
    right: Je(t + e),
    top: Je(t - i),
    bottom: Je(t + i)
  };
}
function Wc(r, t, e, i) {
  r[0] = e, r[1] = i, r[2] = r[0] / t.getWidth(), r[3] = r[1] / t.getHeight();
}
var _D = new St({
  shape: {
    x: -1,
    y: -1,
    width: 2,
    height: 2
  }
}), SD = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = t.type, e;
    }
    return t.prototype.init = function(e, i) {
      if (!(U.node || !i.getDom())) {
        var n = e.getComponent("tooltip"), a = this._renderMode = H0(n.get("renderMode"));
        this._tooltipContent = a === "richText" ? new mD(i) : new yD(i, {
          appendTo: n.get("appendToBody", !0) ? "body" : n.get("appendTo", !0)
        });
      }
    }, t.prototype.render = function(e, i, n) {
      if (!(U.node || !n.getDom())) {
        this.group.removeAll(), this._tooltipModel = e, this._ecModel = i, this._api = n;
        var a = this._tooltipContent;
        a.update(e), a.setEnterable(e.get("enterable")), this._initGlobalListener(), this._keepShow(), this._renderMode !== "richText" && e.get("transitionDuration") ? ag(this, "_updatePosition", 50, "fixRate") : Bu(this, "_updatePosition");
      }
    }, t.prototype._initGlobalListener = function() {
      var e = this._tooltipModel, i = e.get("triggerOn");
      py("itemTooltip", this._api, vt(function(n, a, o) {
        i !== "none" && (i.indexOf(n) >= 0 ? this._tryShow(a, o) : n === "leave" && this._hide(o));
      }, this));
    }, t.prototype._keepShow = function() {
      var e = this._tooltipModel, i = this._ecModel, n = this._api, a = e.get("triggerOn");
      if (this._lastX != null && this._lastY != null && a !== "none" && a !== "click") {
        var o = this;
        clearTimeout(this._refreshUpdateTimeout), this._refreshUpdateTimeout = setTimeout(function() {
          !n.isDisposed() && o.manuallyShowTip(e, i, n, {
            x: o._lastX,
            y: o._lastY,
            dataByCoordSys: o._lastDataByCoordSys
          });
        });
      }
    }, t.prototype.manuallyShowTip = function(e, i, n, a) {
      if (!(a.from === this.uid || U.node || !n.getDom())) {
        var o = Uc(a, n);
        this._ticket = "";
        var s = a.dataByCoordSys, u = TD(a, i, n);
        if (u) {
          var l = u.el.getBoundingRect().clone();
          l.applyTransform(u.el.transform), this._tryShow({
            offsetX: l.x + l.width / 2,
            offsetY: l.y + l.height / 2,
            target: u.el,
            position: a.position,
            // When manully trigger, the mouse is not on the el, so we'd better to
            // position tooltip on the bottom of the el and display arrow is possible.
            positionDefault: "bottom"
          }, o);
        } else if (a.tooltip && a.x != null && a.y != null) {
          var f = _D;
          f.x = a.x, f.y = a.y, f.update(), tt(f).tooltipConfig = {
            name: null,
            option: a.tooltip
          }, this._tryShow({
            offsetX: a.x,
            offsetY: a.y,
            target: f
          }, o);
        } else if (s)
          this._tryShow({
            offsetX: a.x,
            offsetY: a.y,
            position: a.position,
            dataByCoordSys: s,
            tooltipOption: a.tooltipOption
          }, o);
        else if (a.seriesIndex != null) {
          if (this._manuallyAxisShowTip(e, i, n, a))
            return;
          var h = gy(a, i), c = h.point[0], v = h.point[1];
          c != null && v != null && this._tryShow({
            offsetX: c,
            offsetY: v,
            target: h.el,
            position: a.position,
            // When manully trigger, the mouse is not on the el, so we'd better to
            // position tooltip on the bottom of the el and display arrow is possible.
            positionDefault: "bottom"
          }, o);
        } else a.x != null && a.y != null && (n.dispatchAction({
          type: "updateAxisPointer",
          x: a.x,
          y: a.y
        }), this._tryShow({
          offsetX: a.x,
          offsetY: a.y,
          position: a.position,
          target: n.getZr().findHover(a.x, a.y).target
        }, o));
      }
    }, t.prototype.manuallyHideTip = function(e, i, n, a) {
      var o = this._tooltipContent;
      this._tooltipModel && o.hideLater(this._tooltipModel.get("hideDelay")), this._lastX = this._lastY = this._lastDataByCoordSys = null, a.from !== this.uid && this._hide(Uc(a, n));
    }, t.prototype._manuallyAxisShowTip = function(e, i, n, a) {
      var o = a.seriesIndex, s = a.dataIndex, u = i.getComponent("axisPointer").coordSysAxesInfo;
      if (!(o == null || s == null || u == null)) {
        var l = i.getSeriesByIndex(o);
        if (l) {
          var f = l.getData(), h = qi([f.getItemModel(s), l, (l.coordinateSystem || {}).model], this._tooltipModel);
          if (h.get("trigger") === "axis")
            return n.dispatchAction({
              type: "updateAxisPointer",
              seriesIndex: o,
              dataIndex: s,
              position: a.position
            }), !0;
        }
      }
    }, t.prototype._tryShow = function(e, i) {
      var n = e.target, a = this._tooltipModel;
      if (a) {
        this._lastX = e.offsetX, this._lastY = e.offsetY;
        var o = e.dataByCoordSys;
        if (o && o.length)
          this._showAxisTooltip(o, e);
        else if (n) {
          var s = tt(n);
          if (s.ssrType === "legend")
            return;
          this._lastDataByCoordSys = null;
          var u, l;
          rn(n, function(f) {
            if (tt(f).dataIndex != null)
              return u = f, !0;
            if (tt(f).tooltipConfig != null)
              return l = f, !0;
          }, !0), u ? this._showSeriesItemTooltip(e, u, i) : l ? this._showComponentItemTooltip(e, l, i) : this._hide(i);
        } else
          this._lastDataByCoordSys = null, this._hide(i);
      }
    }, t.prototype._showOrMove = function(e, i) {
      var n = e.get("showDelay");
      i = vt(i, this), clearTimeout(this._showTimout), n > 0 ? this._showTimout = setTimeout(i, n) : i();
    }, t.prototype._showAxisTooltip = function(e, i) {
      var n = this._ecModel, a = this._tooltipModel, o = [i.offsetX, i.offsetY], s = qi([i.tooltipOption], a), u = this._renderMode, l = [], f = Dn("section", {
        blocks: [],
        noHeader: !0
      }), h = [], c = new xs();
      D(e, function(m) {
        D(m.dataByAxis, function(_) {
          var S = n.getComponent(_.axisDim + "Axis", _.axisIndex), b = _.value;
          if (!(!S || b == null)) {
            var w = cy(b, S.axis, n, _.seriesDataIndices, _.valueLabelOpt), x = Dn("section", {
              header: w,
              noHeader: !Se(w),
              sortBlocks: !0,
              blocks: []
            });
            f.blocks.push(x), D(_.seriesDataIndices, function(C) {
              var M = n.getSeriesByIndex(C.seriesIndex), A = C.dataIndexInside, T = M.getDataParams(A);
              if (!(T.dataIndex < 0)) {
                T.axisDim = _.axisDim, T.axisIndex = _.axisIndex, T.axisType = _.axisType, T.axisId = _.axisId, T.axisValue = sf(S.axis, {
                  value: b
                }), T.axisValueLabel = w, T.marker = c.makeTooltipMarker("item", Ur(T.color), u);
                var L = Wh(M.formatTooltip(A, !0, null)), I = L.frag;
                if (I) {
                  var P = qi([M], a).get("valueFormatter");
                  x.blocks.push(P ? O({
                    valueFormatter: P
                  }, I) : I);
                }
                L.text && h.push(L.text), l.push(T);
              }
            });
          }
        });
      }), f.blocks.reverse(), h.reverse();
      var v = i.position, d = s.get("order"), y = Xh(f, c, u, d, n.get("useUTC"), s.get("textStyle"));
      y && h.unshift(y);
      var p = u === "richText" ? `

` : "<br/>", g = h.join(p);
      this._showOrMove(s, function() {
        this._updateContentNotChangedOnAxis(e, l) ? this._updatePosition(s, v, o[0], o[1], this._tooltipContent, l) : this._showTooltipContent(s, g, l, Math.random() + "", o[0], o[1], v, null, c);
      });
    }, t.prototype._showSeriesItemTooltip = function(e, i, n) {
      var a = this._ecModel, o = tt(i), s = o.seriesIndex, u = a.getSeriesByIndex(s), l = o.dataModel || u, f = o.dataIndex, h = o.dataType, c = l.getData(h), v = this._renderMode, d = e.positionDefault, y = qi([c.getItemModel(f), l, u && (u.coordinateSystem || {}).model], this._tooltipModel, d ? {
        position: d
      } : null), p = y.get("trigger");
      if (!(p != null && p !== "item")) {
        var g = l.getDataParams(f, h), m = new xs();
        g.marker = m.makeTooltipMarker("item", Ur(g.color), v);
        var _ = Wh(l.formatTooltip(f, !1, h)), S = y.get("order"), b = y.get("valueFormatter"), w = _.frag, x = w ? Xh(b ? O({
          valueFormatter: b
        }, w) : w, m, v, S, a.get("useUTC"), y.get("textStyle")) : _.text, C = "item_" + l.name + "_" + f;
        this._showOrMove(y, function() {
          this._showTooltipContent(y, x, g, C, e.offsetX, e.offsetY, e.position, e.target, m);
        }), n({
          type: "showTip",
          dataIndexInside: f,
          dataIndex: c.getRawIndex(f),
          seriesIndex: s,
          from: this.uid
        });
      }
    }, t.prototype._showComponentItemTooltip = function(e, i, n) {
      var a = this._renderMode === "html", o = tt(i), s = o.tooltipConfig, u = s.option || {}, l = u.encodeHTMLContent;
      if (z(u)) {
        var f = u;
        u = {
          content: f,
          // Fixed formatter
          formatter: f
        }, l = !0;
      }
      l && a && u.content && (u = J(u), u.content = Ot(u.content));
      var h = [u], c = this._ecModel.getComponent(o.componentMainType, o.componentIndex);
      c && h.push(c), h.push({
        formatter: u.content
      });
      var v = e.positionDefault, d = qi(h, this._tooltipModel, v ? {
        position: v
      } : null), y = d.get("content"), p = Math.random() + "", g = new xs();
      this._showOrMove(d, function() {
        var m = J(d.get("formatterParams") || {});
        this._showTooltipContent(d, y, m, p, e.offsetX, e.offsetY, e.position, i, g);
      }), n({
        type: "showTip",
        from: this.uid
      });
    }, t.prototype._showTooltipContent = function(e, i, n, a, o, s, u, l, f) {
      if (this._ticket = "", !(!e.get("showContent") || !e.get("show"))) {
        var h = this._tooltipContent;
        h.setEnterable(e.get("enterable"));
        var c = e.get("formatter");
        u = u || e.get("position");
        var v = i, d = this._getNearestPoint([o, s], n, e.get("trigger"), e.get("borderColor")), y = d.color;
        if (c)
          if (z(c)) {
            var p = e.ecModel.get("useUTC"), g = F(n) ? n[0] : n, m = g && g.axisType && g.axisType.indexOf("time") >= 0;
            v = c, m && (v = Io(g.axisValue, v, p)), v = kp(v, n, !0);
          } else if (X(c)) {
            var _ = vt(function(S, b) {
              S === this._ticket && (h.setContent(b, f, e, y, u), this._updatePosition(e, u, o, s, h, n, l));
            }, this);
            this._ticket = a, v = c(n, a, _);
          } else
            v = c;
        h.setContent(v, f, e, y, u), h.show(e, y), this._updatePosition(e, u, o, s, h, n, l);
      }
    }, t.prototype._getNearestPoint = function(e, i, n, a) {
      if (n === "axis" || F(i))
        return {
          color: a || (this._renderMode === "html" ? "#fff" : "none")
        };
      if (!F(i))
        return {
          color: a || i.color || i.borderColor
        };
    }, t.prototype._updatePosition = function(e, i, n, a, o, s, u) {
      var l = this._api.getWidth(), f = this._api.getHeight();
      i = i || e.get("position");
      var h = o.getSize(), c = e.get("align"), v = e.get("verticalAlign"), d = u && u.getBoundingRect().clone();
      if (u && d.applyTransform(u.transform), X(i) && (i = i([n, a], s, o.el, d, {
        viewSize: [l, f],
        contentSize: h.slice()
      })), F(i))
        n = At(i[0], l), a = At(i[1], f);
      else if (V(i)) {
        var y = i;
        y.width = h[0], y.height = h[1];
        var p = Hl(y, {
          width: l,
          height: f
        });
        n = p.x, a = p.y, c = null, v = null;
      } else if (z(i) && u) {
        var g = xD(i, d, h, e.get("borderWidth"));
        n = g[0], a = g[1];
      } else {
        var g = wD(n, a, o, l, f, c ? null : 20, v ? null : 20);
        n = g[0], a = g[1];
      }
      if (c && (n -= Yc(c) ? h[0] / 2 : c === "right" ? h[0] : 0), v && (a -= Yc(v) ? h[1] / 2 : v === "bottom" ? h[1] : 0), my(e)) {
        var g = bD(n, a, o, l, f);
        n = g[0], a = g[1];
      }
      o.moveTo(n, a);
    }, t.prototype._updateContentNotChangedOnAxis = function(e, i) {
      var n = this._lastDataByCoordSys, a = this._cbParamsList, o = !!n && n.length === e.length;
      return o && D(n, function(s, u) {
        var l = s.dataByAxis || [], f = e[u] || {}, h = f.dataByAxis || [];
        o = o && l.length === h.length, o && D(l, function(c, v) {
          var d = h[v] || {}, y = c.seriesDataIndices || [], p = d.seriesDataIndices || [];
          o = o && c.value === d.value && c.axisType === d.axisType && c.axisId === d.axisId && y.length === p.length, o && D(y, function(g, m) {
            var _ = p[m];
            o = o && g.seriesIndex === _.seriesIndex && g.dataIndex === _.dataIndex;
          }), a && D(c.seriesDataIndices, function(g) {
            var m = g.seriesIndex, _ = i[m], S = a[m];
            _ && S && S.data !== _.data && (o = !1);
          });
        });
      }), this._lastDataByCoordSys = e, this._cbParamsList = i, !!o;
    }, t.prototype._hide = function(e) {
      this._lastDataByCoordSys = null, e({
        type: "hideTip",
        from: this.uid
      });
    }, t.prototype.dispose = function(e, i) {
      U.node || !i.getDom() || (Bu(this, "_updatePosition"), this._tooltipContent.dispose(), ju("itemTooltip", i));
    }, t.type = "tooltip", t;
  })(Ce)
);
function qi(r, t, e) {
  var i = t.ecModel, n;
  e ? (n = new pt(e, i, i), n = new pt(t.option, n, i)) : n = t;
  for (var a = r.length - 1; a >= 0; a--) {
    var o = r[a];
    o && (o instanceof pt && (o = o.get("tooltip", !0)), z(o) && (o = {
      formatter: o
    }), o && (n = new pt(o, n, i)));
  }
  return n;
}
function Uc(r, t) {
  return r.dispatchAction || vt(t.dispatchAction, t);
}
function wD(r, t, e, i, n, a, o) {
  var s = e.getSize(), u = s[0], l = s[1];
  return a != null && (r + u + a + 2 > i ? r -= u + a : r += a), o != null && (t + l + o > n ? t -= l + o : t += o), [r, t];
}
function bD(r, t, e, i, n) {
  var a = e.getSize(), o = a[0], s = a[1];
  return r = Math.min(r + o, i) - o, t = Math.min(t + s, n) - s, r = Math.max(r, 0), t = Math.max(t, 0), [r, t];
}
function xD(r, t, e, i) {
  var n = e[0], a = e[1], o = Math.ceil(Math.SQRT2 * i) + 8, s = 0, u = 0, l = t.width, f = t.height;
  switch (r) {
    case "inside":
      s = t.x + l / 2 - n / 2, u = t.y + f / 2 - a / 2;
      break;
    case "top":
      s = t.x + l / 2 - n / 2, u = t.y - a - o;
      break;
    case "bottom":
      s = t.x + l / 2 - n / 2, u = t.y + f + o;
      break;
    case "left":
      s = t.x - n - o, u = t.y + f / 2 - a / 2;
      break;
    case "right":
      s = t.x + l + o, u = t.y + f / 2 - a / 2;
  }
  return [s, u];
}
function Yc(r) {
  return r === "center" || r === "middle";
}
function TD(r, t, e) {
  var i = pl(r).queryOptionMap, n = i.keys()[0];
  if (!(!n || n === "series")) {
    var a = Fn(t, n, i.get(n), {
      useDefault: !1,
      enableAll: !1,
      enableNone: !1
    }), o = a.models[0];
    if (o) {
      var s = e.getViewOfComponentModel(o), u;
      if (s.group.traverse(function(l) {
        var f = tt(l).tooltipConfig;
        if (f && f.name === r.name)
          return u = l, !0;
      }), u)
        return {
          componentMainType: n,
          componentIndex: o.componentIndex,
          el: u
        };
    }
  }
}
function CD(r) {
  Pn(yy), r.registerComponentModel(sD), r.registerComponentView(SD), r.registerAction({
    type: "showTip",
    event: "showTip",
    update: "tooltip:manuallyShowTip"
  }, Nt), r.registerAction({
    type: "hideTip",
    event: "hideTip",
    update: "tooltip:manuallyHideTip"
  }, Nt);
}
var DD = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = t.type, e.layoutMode = {
        type: "box",
        ignoreSize: !0
      }, e;
    }
    return t.type = "title", t.defaultOption = {
      // zlevel: 0,
      z: 6,
      show: !0,
      text: "",
      target: "blank",
      subtext: "",
      subtarget: "blank",
      left: 0,
      top: 0,
      backgroundColor: "rgba(0,0,0,0)",
      borderColor: "#ccc",
      borderWidth: 0,
      padding: 5,
      itemGap: 10,
      textStyle: {
        fontSize: 18,
        fontWeight: "bold",
        color: "#464646"
      },
      subtextStyle: {
        fontSize: 12,
        color: "#6E7079"
      }
    }, t;
  })(at)
), MD = (
  /** @class */
  (function(r) {
    B(t, r);
    function t() {
      var e = r !== null && r.apply(this, arguments) || this;
      return e.type = t.type, e;
    }
    return t.prototype.render = function(e, i, n) {
      if (this.group.removeAll(), !!e.get("show")) {
        var a = this.group, o = e.getModel("textStyle"), s = e.getModel("subtextStyle"), u = e.get("textAlign"), l = Z(e.get("textBaseline"), e.get("textVerticalAlign")), f = new Xt({
          style: Wr(o, {
            text: e.get("text"),
            fill: o.getTextColor()
          }, {
            disableBox: !0
          }),
          z2: 10
        }), h = f.getBoundingRect(), c = e.get("subtext"), v = new Xt({
          style: Wr(s, {
            text: c,
            fill: s.getTextColor(),
            y: h.height + e.get("itemGap"),
            verticalAlign: "top"
          }, {
            disableBox: !0
          }),
          z2: 10
        }), d = e.get("link"), y = e.get("sublink"), p = e.get("triggerEvent", !0);
        f.silent = !d && !p, v.silent = !y && !p, d && f.on("click", function() {
          Vh(d, "_" + e.get("target"));
        }), y && v.on("click", function() {
          Vh(y, "_" + e.get("subtarget"));
        }), tt(f).eventData = tt(v).eventData = p ? {
          componentType: "title",
          componentIndex: e.componentIndex
        } : null, a.add(f), c && a.add(v);
        var g = a.getBoundingRect(), m = e.getBoxLayoutParams();
        m.width = g.width, m.height = g.height;
        var _ = Hl(m, {
          width: n.getWidth(),
          height: n.getHeight()
        }, e.get("padding"));
        u || (u = e.get("left") || e.get("right"), u === "middle" && (u = "center"), u === "right" ? _.x += _.width : u === "center" && (_.x += _.width / 2)), l || (l = e.get("top") || e.get("bottom"), l === "center" && (l = "middle"), l === "bottom" ? _.y += _.height : l === "middle" && (_.y += _.height / 2), l = l || "top"), a.x = _.x, a.y = _.y, a.markRedraw();
        var S = {
          align: u,
          verticalAlign: l
        };
        f.setStyle(S), v.setStyle(S), g = a.getBoundingRect();
        var b = _.margin, w = e.getItemStyle(["color", "opacity"]);
        w.fill = e.get("backgroundColor");
        var x = new St({
          shape: {
            x: g.x - b[3],
            y: g.y - b[0],
            width: g.width + b[1] + b[3],
            height: g.height + b[0] + b[2],
            r: e.get("borderRadius")
          },
          style: w,
          subPixelOptimize: !0,
          silent: !0
        });
        a.add(x);
      }
    }, t.type = "title", t;
  })(Ce)
);
function AD(r) {
  r.registerComponentModel(DD), r.registerComponentView(MD);
}
function Xc(r, t, e) {
  var i = xi.createCanvas(), n = t.getWidth(), a = t.getHeight(), o = i.style;
  return o && (o.position = "absolute", o.left = "0", o.top = "0", o.width = n + "px", o.height = a + "px", i.setAttribute("data-zr-dom-id", r)), i.width = n * e, i.height = a * e, i;
}
var tu = (function(r) {
  B(t, r);
  function t(e, i, n) {
    var a = r.call(this) || this;
    a.motionBlur = !1, a.lastFrameAlpha = 0.7, a.dpr = 1, a.virtual = !1, a.config = {}, a.incremental = !1, a.zlevel = 0, a.maxRepaintRectCount = 5, a.__dirty = !0, a.__firstTimePaint = !0, a.__used = !1, a.__drawIndex = 0, a.__startIndex = 0, a.__endIndex = 0, a.__prevStartIndex = null, a.__prevEndIndex = null;
    var o;
    n = n || Ya, typeof e == "string" ? o = Xc(e, i, n) : V(e) && (o = e, e = o.id), a.id = e, a.dom = o;
    var s = o.style;
    return s && (td(o), o.onselectstart = function() {
      return !1;
    }, s.padding = "0", s.margin = "0", s.borderWidth = "0"), a.painter = i, a.dpr = n, a;
  }
  return t.prototype.getElementCount = function() {
    return this.__endIndex - this.__startIndex;
  }, t.prototype.afterBrush = function() {
    this.__prevStartIndex = this.__startIndex, this.__prevEndIndex = this.__endIndex;
  }, t.prototype.initContext = function() {
    this.ctx = this.dom.getContext("2d"), this.ctx.dpr = this.dpr;
  }, t.prototype.setUnpainted = function() {
    this.__firstTimePaint = !0;
  }, t.prototype.createBackBuffer = function() {
    var e = this.dpr;
    this.domBack = Xc("back-" + this.id, this.painter, e), this.ctxBack = this.domBack.getContext("2d"), e !== 1 && this.ctxBack.scale(e, e);
  }, t.prototype.createRepaintRects = function(e, i, n, a) {
    if (this.__firstTimePaint)
      return this.__firstTimePaint = !1, null;
    var o = [], s = this.maxRepaintRectCount, u = !1, l = new et(0, 0, 0, 0);
    function f(m) {
      if (!(!m.isFinite() || m.isZero()))
        if (o.length === 0) {
          var _ = new et(0, 0, 0, 0);
          _.copy(m), o.push(_);
        } else {
          for (var S = !1, b = 1 / 0, w = 0, x = 0; x < o.length; ++x) {
            var C = o[x];
            if (C.intersect(m)) {
              var M = new et(0, 0, 0, 0);
              M.copy(C), M.union(m), o[x] = M, S = !0;
              break;
            } else if (u) {
              l.copy(m), l.union(C);
              var A = m.width * m.height, T = C.width * C.height, L = l.width * l.height, I = L - A - T;
              I < b && (b = I, w = x);
            }
          }
          if (u && (o[w].union(m), S = !0), !S) {
            var _ = new et(0, 0, 0, 0);
            _.copy(m), o.push(_);
          }
          u || (u = o.length >= s);
        }
    }
    for (var h = this.__startIndex; h < this.__endIndex; ++h) {
      var c = e[h];
      if (c) {
        var v = c.shouldBePainted(n, a, !0, !0), d = c.__isRendered && (c.__dirty & Wt || !v) ? c.getPrevPaintRect() : null;
        d && f(d);
        var y = v && (c.__dirty & Wt || !c.__isRendered) ? c.getPaintRect() : null;
        y && f(y);
      }
    }
    for (var h = this.__prevStartIndex; h < this.__prevEndIndex; ++h) {
      var c = i[h], v = c && c.shouldBePainted(n, a, !0, !0);
      if (c && (!v || !c.__zr) && c.__isRendered) {
        var d = c.getPrevPaintRect();
        d && f(d);
      }
    }
    var p;
    do {
      p = !1;
      for (var h = 0; h < o.length; ) {
        if (o[h].isZero()) {
          o.splice(h, 1);
          continue;
        }
        for (var g = h + 1; g < o.length; )
          o[h].intersect(o[g]) ? (p = !0, o[h].union(o[g]), o.splice(g, 1)) : g++;
        h++;
      }
    } while (p);
    return this._paintRects = o, o;
  }, t.prototype.debugGetPaintRects = function() {
    return (this._paintRects || []).slice();
  }, t.prototype.resize = function(e, i) {
    var n = this.dpr, a = this.dom, o = a.style, s = this.domBack;
    o && (o.width = e + "px", o.height = i + "px"), a.width = e * n, a.height = i * n, s && (s.width = e * n, s.height = i * n, n !== 1 && this.ctxBack.scale(n, n));
  }, t.prototype.clear = function(e, i, n) {
    var a = this.dom, o = this.ctx, s = a.width, u = a.height;
    i = i || this.clearColor;
    var l = this.motionBlur && !e, f = this.lastFrameAlpha, h = this.dpr, c = this;
    l && (this.domBack || this.createBackBuffer(), this.ctxBack.globalCompositeOperation = "copy", this.ctxBack.drawImage(a, 0, 0, s / h, u / h));
    var v = this.domBack;
    function d(y, p, g, m) {
      if (o.clearRect(y, p, g, m), i && i !== "transparent") {
        var _ = void 0;
        if (ho(i)) {
          var S = i.global || i.__width === g && i.__height === m;
          _ = S && i.__canvasGradient || Vu(o, i, {
            x: 0,
            y: 0,
            width: g,
            height: m
          }), i.__canvasGradient = _, i.__width = g, i.__height = m;
        } else ky(i) && (i.scaleX = i.scaleX || h, i.scaleY = i.scaleY || h, _ = Gu(o, i, {
          dirty: function() {
            c.setUnpainted(), c.painter.refresh();
          }
        }));
        o.save(), o.fillStyle = _ || i, o.fillRect(y, p, g, m), o.restore();
      }
      l && (o.save(), o.globalAlpha = f, o.drawImage(v, y, p, g, m), o.restore());
    }
    !n || l ? d(0, 0, s, u) : n.length && D(n, function(y) {
      d(y.x * h, y.y * h, y.width * h, y.height * h);
    });
  }, t;
})(Me), $c = 1e5, Rr = 314159, xa = 0.01, LD = 1e-3;
function ID(r) {
  return r ? r.__builtin__ ? !0 : !(typeof r.resize != "function" || typeof r.refresh != "function") : !1;
}
function PD(r, t) {
  var e = document.createElement("div");
  return e.style.cssText = [
    "position:relative",
    "width:" + r + "px",
    "height:" + t + "px",
    "padding:0",
    "margin:0",
    "border-width:0"
  ].join(";") + ";", e;
}
var RD = (function() {
  function r(t, e, i, n) {
    this.type = "canvas", this._zlevelList = [], this._prevDisplayList = [], this._layers = {}, this._layerConfig = {}, this._needsManuallyCompositing = !1, this.type = "canvas";
    var a = !t.nodeName || t.nodeName.toUpperCase() === "CANVAS";
    this._opts = i = O({}, i || {}), this.dpr = i.devicePixelRatio || Ya, this._singleCanvas = a, this.root = t;
    var o = t.style;
    o && (td(t), t.innerHTML = ""), this.storage = e;
    var s = this._zlevelList;
    this._prevDisplayList = [];
    var u = this._layers;
    if (a) {
      var f = t, h = f.width, c = f.height;
      i.width != null && (h = i.width), i.height != null && (c = i.height), this.dpr = i.devicePixelRatio || 1, f.width = h * this.dpr, f.height = c * this.dpr, this._width = h, this._height = c;
      var v = new tu(f, this, this.dpr);
      v.__builtin__ = !0, v.initContext(), u[Rr] = v, v.zlevel = Rr, s.push(Rr), this._domRoot = t;
    } else {
      this._width = ga(t, 0, i), this._height = ga(t, 1, i);
      var l = this._domRoot = PD(this._width, this._height);
      t.appendChild(l);
    }
  }
  return r.prototype.getType = function() {
    return "canvas";
  }, r.prototype.isSingleCanvas = function() {
    return this._singleCanvas;
  }, r.prototype.getViewportRoot = function() {
    return this._domRoot;
  }, r.prototype.getViewportRootOffset = function() {
    var t = this.getViewportRoot();
    if (t)
      return {
        offsetLeft: t.offsetLeft || 0,
        offsetTop: t.offsetTop || 0
      };
  }, r.prototype.refresh = function(t) {
    var e = this.storage.getDisplayList(!0), i = this._prevDisplayList, n = this._zlevelList;
    this._redrawId = Math.random(), this._paintList(e, i, t, this._redrawId);
    for (var a = 0; a < n.length; a++) {
      var o = n[a], s = this._layers[o];
      if (!s.__builtin__ && s.refresh) {
        var u = a === 0 ? this._backgroundColor : null;
        s.refresh(u);
      }
    }
    return this._opts.useDirtyRect && (this._prevDisplayList = e.slice()), this;
  }, r.prototype.refreshHover = function() {
    this._paintHoverList(this.storage.getDisplayList(!1));
  }, r.prototype._paintHoverList = function(t) {
    var e = t.length, i = this._hoverlayer;
    if (i && i.clear(), !!e) {
      for (var n = {
        inHover: !0,
        viewWidth: this._width,
        viewHeight: this._height
      }, a, o = 0; o < e; o++) {
        var s = t[o];
        s.__inHover && (i || (i = this._hoverlayer = this.getLayer($c)), a || (a = i.ctx, a.save()), Br(a, s, n, o === e - 1));
      }
      a && a.restore();
    }
  }, r.prototype.getHoverLayer = function() {
    return this.getLayer($c);
  }, r.prototype.paintOne = function(t, e) {
    Lg(t, e);
  }, r.prototype._paintList = function(t, e, i, n) {
    if (this._redrawId === n) {
      i = i || !1, this._updateLayerStatus(t);
      var a = this._doPaintList(t, e, i), o = a.finished, s = a.needsRefreshHover;
      if (this._needsManuallyCompositing && this._compositeManually(), s && this._paintHoverList(t), o)
        this.eachLayer(function(l) {
          l.afterBrush && l.afterBrush();
        });
      else {
        var u = this;
        no(function() {
          u._paintList(t, e, i, n);
        });
      }
    }
  }, r.prototype._compositeManually = function() {
    var t = this.getLayer(Rr).ctx, e = this._domRoot.width, i = this._domRoot.height;
    t.clearRect(0, 0, e, i), this.eachBuiltinLayer(function(n) {
      n.virtual && t.drawImage(n.dom, 0, 0, e, i);
    });
  }, r.prototype._doPaintList = function(t, e, i) {
    for (var n = this, a = [], o = this._opts.useDirtyRect, s = 0; s < this._zlevelList.length; s++) {
      var u = this._zlevelList[s], l = this._layers[u];
      l.__builtin__ && l !== this._hoverlayer && (l.__dirty || i) && a.push(l);
    }
    for (var f = !0, h = !1, c = function(y) {
      var p = a[y], g = p.ctx, m = o && p.createRepaintRects(t, e, v._width, v._height), _ = i ? p.__startIndex : p.__drawIndex, S = !i && p.incremental && Date.now, b = S && Date.now(), w = p.zlevel === v._zlevelList[0] ? v._backgroundColor : null;
      if (p.__startIndex === p.__endIndex)
        p.clear(!1, w, m);
      else if (_ === p.__startIndex) {
        var x = t[_];
        (!x.incremental || !x.notClear || i) && p.clear(!1, w, m);
      }
      _ === -1 && (console.error("For some unknown reason. drawIndex is -1"), _ = p.__startIndex);
      var C, M = function(I) {
        var P = {
          inHover: !1,
          allClipped: !1,
          prevEl: null,
          viewWidth: n._width,
          viewHeight: n._height
        };
        for (C = _; C < p.__endIndex; C++) {
          var R = t[C];
          if (R.__inHover && (h = !0), n._doPaintEl(R, p, o, I, P, C === p.__endIndex - 1), S) {
            var E = Date.now() - b;
            if (E > 15)
              break;
          }
        }
        P.prevElClipPaths && g.restore();
      };
      if (m)
        if (m.length === 0)
          C = p.__endIndex;
        else
          for (var A = v.dpr, T = 0; T < m.length; ++T) {
            var L = m[T];
            g.save(), g.beginPath(), g.rect(L.x * A, L.y * A, L.width * A, L.height * A), g.clip(), M(L), g.restore();
          }
      else
        g.save(), M(), g.restore();
      p.__drawIndex = C, p.__drawIndex < p.__endIndex && (f = !1);
    }, v = this, d = 0; d < a.length; d++)
      c(d);
    return U.wxa && D(this._layers, function(y) {
      y && y.ctx && y.ctx.draw && y.ctx.draw();
    }), {
      finished: f,
      needsRefreshHover: h
    };
  }, r.prototype._doPaintEl = function(t, e, i, n, a, o) {
    var s = e.ctx;
    if (i) {
      var u = t.getPaintRect();
      (!n || u && u.intersect(n)) && (Br(s, t, a, o), t.setPrevPaintRect(u));
    } else
      Br(s, t, a, o);
  }, r.prototype.getLayer = function(t, e) {
    this._singleCanvas && !this._needsManuallyCompositing && (t = Rr);
    var i = this._layers[t];
    return i || (i = new tu("zr_" + t, this, this.dpr), i.zlevel = t, i.__builtin__ = !0, this._layerConfig[t] ? rt(i, this._layerConfig[t], !0) : this._layerConfig[t - xa] && rt(i, this._layerConfig[t - xa], !0), e && (i.virtual = e), this.insertLayer(t, i), i.initContext()), i;
  }, r.prototype.insertLayer = function(t, e) {
    var i = this._layers, n = this._zlevelList, a = n.length, o = this._domRoot, s = null, u = -1;
    if (!i[t] && ID(e)) {
      if (a > 0 && t > n[0]) {
        for (u = 0; u < a - 1 && !(n[u] < t && n[u + 1] > t); u++)
          ;
        s = i[n[u]];
      }
      if (n.splice(u + 1, 0, t), i[t] = e, !e.virtual)
        if (s) {
          var l = s.dom;
          l.nextSibling ? o.insertBefore(e.dom, l.nextSibling) : o.appendChild(e.dom);
        } else
          o.firstChild ? o.insertBefore(e.dom, o.firstChild) : o.appendChild(e.dom);
      e.painter || (e.painter = this);
    }
  }, r.prototype.eachLayer = function(t, e) {
    for (var i = this._zlevelList, n = 0; n < i.length; n++) {
      var a = i[n];
      t.call(e, this._layers[a], a);
    }
  }, r.prototype.eachBuiltinLayer = function(t, e) {
    for (var i = this._zlevelList, n = 0; n < i.length; n++) {
      var a = i[n], o = this._layers[a];
      o.__builtin__ && t.call(e, o, a);
    }
  }, r.prototype.eachOtherLayer = function(t, e) {
    for (var i = this._zlevelList, n = 0; n < i.length; n++) {
      var a = i[n], o = this._layers[a];
      o.__builtin__ || t.call(e, o, a);
    }
  }, r.prototype.getLayers = function() {
    return this._layers;
  }, r.prototype._updateLayerStatus = function(t) {
    this.eachBuiltinLayer(function(h, c) {
      h.__dirty = h.__used = !1;
    });
    function e(h) {
      a && (a.__endIndex !== h && (a.__dirty = !0), a.__endIndex = h);
    }
    if (this._singleCanvas)
      for (var i = 1; i < t.length; i++) {
        var n = t[i];
        if (n.zlevel !== t[i - 1].zlevel || n.incremental) {
          this._needsManuallyCompositing = !0;
          break;
        }
      }
    var a = null, o = 0, s, u;
    for (u = 0; u < t.length; u++) {
      var n = t[u], l = n.zlevel, f = void 0;
      s !== l && (s = l, o = 0), n.incremental ? (f = this.getLayer(l + LD, this._needsManuallyCompositing), f.incremental = !0, o = 1) : f = this.getLayer(l + (o > 0 ? xa : 0), this._needsManuallyCompositing), f.__builtin__ || il("ZLevel " + l + " has been used by unkown layer " + f.id), f !== a && (f.__used = !0, f.__startIndex !== u && (f.__dirty = !0), f.__startIndex = u, f.incremental ? f.__drawIndex = -1 : f.__drawIndex = u, e(u), a = f), n.__dirty & Wt && !n.__inHover && (f.__dirty = !0, f.incremental && f.__drawIndex < 0 && (f.__drawIndex = u));
    }
    e(u), this.eachBuiltinLayer(function(h, c) {
      !h.__used && h.getElementCount() > 0 && (h.__dirty = !0, h.__startIndex = h.__endIndex = h.__drawIndex = 0), h.__dirty && h.__drawIndex < 0 && (h.__drawIndex = h.__startIndex);
    });
  }, r.prototype.clear = function() {
    return this.eachBuiltinLayer(this._clearLayer), this;
  }, r.prototype._clearLayer = function(t) {
    t.clear();
  }, r.prototype.setBackgroundColor = function(t) {
    this._backgroundColor = t, D(this._layers, function(e) {
      e.setUnpainted();
    });
  }, r.prototype.configLayer = function(t, e) {
    if (e) {
      var i = this._layerConfig;
      i[t] ? rt(i[t], e, !0) : i[t] = e;
      for (var n = 0; n < this._zlevelList.length; n++) {
        var a = this._zlevelList[n];
        if (a === t || a === t + xa) {
          var o = this._layers[a];
          rt(o, i[t], !0);
        }
      }
    }
  }, r.prototype.delLayer = function(t) {
    var e = this._layers, i = this._zlevelList, n = e[t];
    n && (n.dom.parentNode.removeChild(n.dom), delete e[t], i.splice(ut(i, t), 1));
  }, r.prototype.resize = function(t, e) {
    if (this._domRoot.style) {
      var i = this._domRoot;
      i.style.display = "none";
      var n = this._opts, a = this.root;
      if (t != null && (n.width = t), e != null && (n.height = e), t = ga(a, 0, n), e = ga(a, 1, n), i.style.display = "", this._width !== t || e !== this._height) {
        i.style.width = t + "px", i.style.height = e + "px";
        for (var o in this._layers)
          this._layers.hasOwnProperty(o) && this._layers[o].resize(t, e);
        this.refresh(!0);
      }
      this._width = t, this._height = e;
    } else {
      if (t == null || e == null)
        return;
      this._width = t, this._height = e, this.getLayer(Rr).resize(t, e);
    }
    return this;
  }, r.prototype.clearLayer = function(t) {
    var e = this._layers[t];
    e && e.clear();
  }, r.prototype.dispose = function() {
    this.root.innerHTML = "", this.root = this.storage = this._domRoot = this._layers = null;
  }, r.prototype.getRenderedCanvas = function(t) {
    if (t = t || {}, this._singleCanvas && !this._compositeManually)
      return this._layers[Rr].dom;
    var e = new tu("image", this, t.pixelRatio || this.dpr);
    e.initContext(), e.clear(!1, t.backgroundColor || this._backgroundColor);
    var i = e.ctx;
    if (t.pixelRatio <= this.dpr) {
      this.refresh();
      var n = e.dom.width, a = e.dom.height;
      this.eachLayer(function(h) {
        h.__builtin__ ? i.drawImage(h.dom, 0, 0, n, a) : h.renderToCanvas && (i.save(), h.renderToCanvas(i), i.restore());
      });
    } else
      for (var o = {
        inHover: !1,
        viewWidth: this._width,
        viewHeight: this._height
      }, s = this.storage.getDisplayList(!0), u = 0, l = s.length; u < l; u++) {
        var f = s[u];
        Br(i, f, o, u === l - 1);
      }
    return e.dom;
  }, r.prototype.getWidth = function() {
    return this._width;
  }, r.prototype.getHeight = function() {
    return this._height;
  }, r;
})();
function ED(r) {
  r.registerPainter("canvas", RD);
}
Pn([ub, zw, oD, AD, CD, ED]);
const kD = 6;
function OD(r, t, e) {
  const i = e.getPropertyValue("--ba-color").trim() || "#1d5fa8", n = e.getPropertyValue("--ba-text").trim() || "#1c2733", a = e.getPropertyValue("--ba-line").trim() || "#d8dfe7", o = cT(r);
  o.setOption({
    animation: !1,
    title: { text: t.unit ? `${t.title}（${t.unit}）` : t.title, textStyle: { fontSize: 13, fontWeight: "normal", color: n } },
    // The tooltip is drawn as text: labels come from the material.
    tooltip: { trigger: "axis", renderMode: "richText", valueFormatter: (u) => `${u ?? "无"}${t.unit}` },
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: !0 },
    xAxis: {
      type: "category",
      data: t.labels,
      axisLabel: { color: n, rotate: t.labels.length > kD ? 40 : 0, hideOverlap: !0 },
      axisLine: { lineStyle: { color: a } }
    },
    yAxis: {
      type: "value",
      axisLabel: { color: n },
      splitLine: { lineStyle: { color: a } }
    },
    series: [{
      type: t.kind,
      data: t.values.map((u) => u === null ? null : Number(u)),
      itemStyle: { color: i },
      barMaxWidth: 36,
      connectNulls: !1,
      label: { show: t.labels.length <= 12, position: "top", color: n }
    }]
  });
  const s = new ResizeObserver(() => o.resize());
  return s.observe(r), () => {
    s.disconnect(), o.dispose();
  };
}
export {
  OD as draw
};
