import { CircleAlert, CircleCheck, CircleMinus } from 'lucide-react'
import { apca } from '#room/apca.ts'
import type { Finding } from '#room/contrast-report.ts'
import { ratioText } from './contrast-words.ts'

const verdicts = {
  passes: { Icon: CircleCheck, tone: 'text-success', word: 'Passes' },
  fails: { Icon: CircleAlert, tone: 'text-danger', word: 'Fails' },
  beyond: { Icon: CircleMinus, tone: 'text-quiet', word: 'Out of reach' },
} as const

/** One pair: what it is and where, its verdict in a sign and a word, its figures. */
export function PairRow({ finding }: { finding: Finding }) {
  const { pair, ratio, verdict, front, back } = finding
  const { Icon, tone, word } = verdicts[verdict]
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden className={`mt-0.5 size-3.5 shrink-0 ${tone}`} />
      <span className="min-w-0 flex-1">
        {pair.label}
        <span className="block text-quiet">{pair.seen}</span>
      </span>
      <span className="shrink-0 text-end tabular-nums">
        <span className={tone}>{word}</span> {ratioText(ratio)} of {pair.needs}
        <span className="block text-quiet">
          <abbr title="APCA lightness contrast, a second opinion">Lc</abbr>{' '}
          {Math.round(apca(front, back))}
        </span>
      </span>
    </li>
  )
}
