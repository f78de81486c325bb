// What every component shares: colours, letters, buttons.  The colours are CSS variables that the
// page around may set.

import { css, unsafeCSS } from "lit";
import styles from "./styles/base.css?inline";

export const base = css`${unsafeCSS(styles)}`;
