/**
 * @param most the largest figure that is drawn
 * @param isWhole whether only whole figures make sense
 * @returns round figures from 0 to at or above the largest, with equal steps, two to five of them
 */
export function axisTicks(most: number, isWhole: boolean): number[] {
  if (!(most > 0)) return [0, 1]
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const nice = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= rough)
  const step = isWhole ? Math.max(1, Math.ceil(nice ?? rough)) : (nice ?? rough)
  const count = Math.max(1, Math.ceil(most / step - 1e-9))
  // Not by repeated addition, so that 0.3 stays 0.3.
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}
