// Sorting the cells of a column: numbers as numbers, hidden digits and blanks behind them.

const NUMBER = /^[-+]?[\d,]+(?:\.\d+)?/;

export function isNumeric(cells: string[]): boolean {
  const said = cells.filter((cell) => cell.trim());
  return said.length > 0 && said.every((cell) => NUMBER.test(cell) || cell.includes("*"));
}

export function sorted(rows: string[][], column: number, descending: boolean): string[][] {
  const key = (row: string[]): number => {
    const cell = row[column] ?? "";
    return cell.includes("*") ? NaN : Number(NUMBER.exec(cell)?.[0].replace(/,/g, "") ?? NaN);
  };
  const numeric = isNumeric(rows.map((row) => row[column] ?? ""));
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    if (!numeric) return sign * (one[column] ?? "").localeCompare(other[column] ?? "", "zh");
    const [a, b] = [key(one), key(other)];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return sign * (a - b);
  });
}
