// Draws one chart with ECharts, of which only bars and lines are taken.

import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import type { Chart } from "./answer-object";

use([BarChart, LineChart, GridComponent, TitleComponent, TooltipComponent, CanvasRenderer]);

const TURNED = 6; // more labels than this stand at an angle

/** Draws into `box`; the result takes it away again. */
export function draw(box: HTMLElement, chart: Chart, style: CSSStyleDeclaration): () => void {
  const colour = style.getPropertyValue("--ba-color").trim() || "#1d5fa8";
  const text = style.getPropertyValue("--ba-text").trim() || "#1c2733";
  const faint = style.getPropertyValue("--ba-line").trim() || "#d8dfe7";
  const drawn = init(box);
  drawn.setOption({
    animation: false,
    title: { text: chart.unit ? `${chart.title}（${chart.unit}）` : chart.title, textStyle: { fontSize: 13, fontWeight: "normal", color: text } },
    // The tooltip is drawn as text: labels come from the material.
    tooltip: { trigger: "axis", renderMode: "richText", valueFormatter: (value: unknown) => `${value ?? "无"}${chart.unit}` },
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    xAxis: {
      type: "category",
      data: chart.labels,
      axisLabel: { color: text, rotate: chart.labels.length > TURNED ? 40 : 0, hideOverlap: true },
      axisLine: { lineStyle: { color: faint } },
    },
    yAxis: {
      type: "value",
      axisLabel: { color: text },
      splitLine: { lineStyle: { color: faint } },
    },
    series: [{
      type: chart.kind,
      data: chart.values.map((value) => (value === null ? null : Number(value))),
      itemStyle: { color: colour },
      barMaxWidth: 36,
      connectNulls: false,
      label: { show: chart.labels.length <= 12, position: "top", color: text },
    }],
  });
  const resize = new ResizeObserver(() => drawn.resize());
  resize.observe(box);
  return () => {
    resize.disconnect();
    drawn.dispose();
  };
}
