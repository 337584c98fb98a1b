/**
 * Where a spreadsheet would begin a formula, blanks before it or not: at the start of a cell, and after what it may take for a
 * separator. It keeps with an apostrophe what comes then as it is.
 */
const CELL = /^(?=[\t\r]|\s*[=+\-@＝＋－＠])/
const SEPARATOR = /[,;|\t\r\n](?=\s*[=+\-@＝＋－＠])/g

/** @returns a text that others wrote, as a cell that no spreadsheet runs. */
export const guardFormula = (text: string): string => text.replace(CELL, "'").replace(SEPARATOR, "$&'")
