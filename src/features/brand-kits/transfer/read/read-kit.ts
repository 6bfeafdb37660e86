import type { BrandKitColors } from '#contract/records/brand-kit.ts'

/** A kit in a file or a pasted text, or why what is there is none. */
export type ReadKit = FoundKit | UnreadKit

export type FoundKit = Readonly<{
  kind: 'kit'
  name: string
  /** Whether the text itself says the name, which is taken from the file's else. */
  isNamed: boolean
  /** Undefined where the text has no place for notes. */
  notes: string | undefined
  colors: BrandKitColors
  /** What was lost on the way. */
  remark: string | undefined
}>

export type UnreadKit = Readonly<{ kind: 'unread'; name: string; reason: string }>

export function unread(name: string, reason: string): UnreadKit {
  return { kind: 'unread', name, reason }
}
