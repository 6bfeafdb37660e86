import { readColorText } from '#color/css-color/read-color-text.ts'
import {
  choiceLabel,
  conferenceFields,
  type FieldName,
  type FieldOfKind,
  isOfKind,
  sizeLimits,
} from '#contract/conference-fields.ts'
import { foldText } from '#contract/text/fold-text.ts'
import { readTime, type TimeContext, type TimeReading } from './read-time.ts'

/** What a cell says; times are read apart, since what they mean depends on a zone. */
export type CellReading =
  | Readonly<{ kind: 'empty' }>
  | Readonly<{ kind: 'value'; value: string | boolean }>
  | TimeReading

/** @returns the value that a cell's text means for a field, or why it means none */
export function readCell(field: FieldName, text: string, context: TimeContext): CellReading {
  if (text.trim() === '') return { kind: 'empty' }
  if (isOfKind(field, 'instant')) return readTime(text, context)
  if (isOfKind(field, 'switch')) return readSwitch(text)
  if (isOfKind(field, 'choice')) return readChoice(field, text)
  if (isOfKind(field, 'color')) return readColor(text)
  const value = field === 'description' ? text : text.replaceAll(/\s*[\r\n]+\s*/g, ' ')
  return { kind: 'value', value: value.trim() }
}

const onWords = new Set([
  'yes',
  'y',
  'true',
  't',
  'on',
  '1',
  'x',
  '✓',
  '✔',
  'ja',
  'j',
  'wahr',
  'an',
])
const offWords = new Set([
  'no',
  'n',
  'false',
  'f',
  'off',
  '0',
  '-',
  '✗',
  '✘',
  'nein',
  'falsch',
  'aus',
])

function readSwitch(text: string): CellReading {
  const word = foldText(text).trim()
  if (onWords.has(word)) return { kind: 'value', value: true }
  if (offWords.has(word)) return { kind: 'value', value: false }
  return { kind: 'error', message: 'Must be yes or no' }
}

/** What people write for a choice, beside its value and its label. */
const otherWords: Readonly<
  Partial<Record<FieldOfKind<'choice'>, Readonly<Record<string, string>>>>
> = {
  quality: { hd: '720p', fullhd: '1080p', fhd: '1080p' },
  layout: { auto: 'grid-responsive', grid: 'grid-responsive', '5-up': '5up' },
  size: { s: 'small', m: 'medium', l: 'large', klein: 'small', mittel: 'medium', gross: 'large' },
}

function readChoice(field: FieldOfKind<'choice'>, text: string): CellReading {
  const values: readonly string[] = conferenceFields[field].values
  const word = choiceKey(text)
  const value = values.find((known) => {
    const label = choiceLabel(field, known)
    const names = [known, label, label.replace(/,.*$/, ''), known.replace(/p$/, '')]
    return names.some((name) => choiceKey(name) === word)
  })
  const other = otherWords[field]?.[word]
  if (value !== undefined) return { kind: 'value', value }
  if (other !== undefined) return { kind: 'value', value: other }
  if (field === 'size' && /^\d{1,4}$/.test(word)) return sizeFor(Number(word))
  const labels = values.map((known) => choiceLabel(field, known).replace(/,.*$/, ''))
  return { kind: 'error', message: `Must be one of: ${labels.join('; ')}` }
}

/** The smallest room that lets so many in. */
function sizeFor(people: number): CellReading {
  for (const [size, limit] of Object.entries(sizeLimits))
    if (people <= limit) return { kind: 'value', value: size }
  return { kind: 'error', message: `No room lets in more than ${sizeLimits.large}` }
}

function choiceKey(text: string): string {
  return foldText(text)
    .replaceAll('×', 'x')
    .replaceAll(/[\s_,]+/g, '')
}

function readColor(text: string): CellReading {
  // Without its sign a colour is what a spreadsheet leaves of it.
  const read = readColorText(/^[\da-f]{6}$/i.test(text.trim()) ? `#${text.trim()}` : text)
  if (!read) return { kind: 'error', message: 'Must be a colour, such as #044EF4' }
  if (read.alpha < 1) return { kind: 'error', message: 'Must be a colour that is not transparent' }
  return { kind: 'value', value: read.hex.toUpperCase() }
}
