import type { TreeReader } from '../model.ts'
import type { LiteralObject } from '../syntax/object-literal.ts'
import { isObject } from '../syntax/object-literal.ts'
import type { StyleDeclaration } from '../syntax/style-rules.ts'
import { entriesOfVariables } from './style-variables.ts'

/**
 * An item of a shadcn registry, https://ui.shadcn.com/docs/registry/registry-item-json: custom
 * properties in `cssVars`, for both themes in `theme`, and for one each in `light` and `dark`.
 */
export const readShadcnRegistry: TreeReader = (tree) => {
  const vars = isObject(tree) ? (tree.cssVars ?? tree.cssVarsV4) : undefined
  if (!isObject(vars)) return undefined
  const entries = entriesOfVariables([
    ...declarationsOf(vars.theme, []),
    ...declarationsOf(vars.light, ['.light']),
    ...declarationsOf(vars.dark, ['.dark']),
  ]).map((entry) => ({ ...entry, where: whereOf(entry.where) }))
  return { format: 'a shadcn registry item', entries }
}

function declarationsOf(
  group: LiteralObject[string] | undefined,
  preludes: readonly string[],
): readonly StyleDeclaration[] {
  if (!isObject(group)) return []
  return Object.entries(group).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ preludes, property: `--${key.replace(/^--/, '')}`, value }] : [],
  )
}

function whereOf(where: string): string {
  return `cssVars${where === '' ? '.theme' : where}`
}
