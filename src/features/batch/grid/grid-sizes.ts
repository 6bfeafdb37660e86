/** How many pixels a row and the column of the row numbers take. */
export const ROW_HEIGHT = 36
export const NUMBER_WIDTH = 56
