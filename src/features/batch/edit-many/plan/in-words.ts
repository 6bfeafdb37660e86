/** @returns such as `1 conference` or `1,200 conferences` */
export function inWords(count: number): string {
  return count === 1 ? '1 conference' : `${count.toLocaleString('en')} conferences`
}
