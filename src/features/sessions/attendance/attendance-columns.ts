/** How the cells of a row share its width; a phone has the name, the time and, below, the bar. */
export const attendanceColumns =
  'grid grid-cols-[minmax(0,1fr)_auto] sm:grid-cols-[minmax(0,1fr)_6rem_6rem_6.5rem] xl:grid-cols-[15rem_6rem_6rem_6.5rem_minmax(0,1fr)] items-center gap-x-4'

/** The bar has a line of its own where there is no room beside the rest. */
export const wideColumn = 'col-span-full xl:col-span-1'
