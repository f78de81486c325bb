// The usual faults, and whatever Chromium 80 does not know (office PCs keep old browsers).

import compat from "eslint-plugin-compat";
import tseslint from "typescript-eslint";

export default tseslint.config(...tseslint.configs.strict, compat.configs["flat/recommended"], {
  files: ["src/**/*.ts"],
  rules: { "@typescript-eslint/no-non-null-assertion": "error" },
});
