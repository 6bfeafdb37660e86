import type { ImportTotals } from '../plan-import.ts'

/** @returns such as `1 brand kit` or `12 brand kits` */
export function inWords(count: number): string {
  return count === 1 ? '1 brand kit' : `${count.toLocaleString('en')} brand kits`
}

/** What an import will do. */
export function planText({ add, replace, nothing }: ImportTotals): string {
  const parts = [
    add > 0 && `${add} will be added`,
    replace > 0 && `${replace} will be replaced`,
    nothing > 0 && `nothing is done with ${nothing}`,
  ].filter((part) => part !== false)
  const text = parts.join(', ')
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** What an import has done. */
export function doneText({ add, replace, nothing }: ImportTotals): string {
  return [
    add > 0 && `${inWords(add)} added`,
    replace > 0 && `${inWords(replace)} replaced`,
    nothing > 0 && `${inWords(nothing)} not imported`,
  ]
    .filter((part) => part !== false)
    .join(', ')
}
