import { CircleAlert, CircleCheck, CircleMinus } from 'lucide-react'
import { memo } from 'react'

import { apca } from '#color/apca.ts'
import type { Pair } from '#room/theme/contrast/contrast-pairs.ts'
import type { Finding, Verdict } from '#room/theme/contrast/contrast-report.ts'
import { formatApca, formatRatio } from './contrast-text.ts'

const verdicts = {
  passes: { Icon: CircleCheck, tone: 'text-success', word: 'Passes' },
  fails: { Icon: CircleAlert, tone: 'text-danger', word: 'Fails' },
  beyond: { Icon: CircleMinus, tone: 'text-quiet', word: 'Cannot pass' },
} as const

/** One pair: what it is and where, its verdict in a sign and a word, its figures. */
export function PairRow({ finding }: { finding: Finding }) {
  const { pair, ratio, verdict, front, back } = finding
  const { tone, word } = verdicts[verdict]
  return (
    <li className="flex items-start gap-2">
      <Sign verdict={verdict} />
      <Words pair={pair} />
      <span className="shrink-0 text-end tabular-nums">
        <span className={tone}>{word}</span> <span>{`${formatRatio(ratio)} of ${pair.needs}`}</span>
        <span className="block text-quiet">
          <Unit /> <span>{formatApca(apca(front, back))}</span>
        </span>
      </span>
    </li>
  )
}

// Apart, since they stay as they are while the figures follow a drag.
const Sign = memo(({ verdict }: { verdict: Verdict }) => {
  const { Icon, tone } = verdicts[verdict]
  return <Icon aria-hidden className={`mt-0.5 size-3.5 shrink-0 ${tone}`} />
})

const Words = memo(({ pair }: { pair: Pair }) => (
  <span className="min-w-0 flex-1">
    <span>{pair.label}</span>
    <span className="block text-quiet">{pair.seen}</span>
  </span>
))

const Unit = memo(() => <abbr title="APCA lightness contrast, a second opinion">Lc</abbr>)
