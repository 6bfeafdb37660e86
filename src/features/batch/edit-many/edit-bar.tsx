import { Button } from '#ui/button.tsx'
import { BottomBar } from '../bottom-bar.tsx'
import { inWords } from './plan/in-words.ts'
import type { EditTotals } from './plan/plan-edit.ts'

type Props = {
  totals: EditTotals
  /** How many cannot be sent like this, and how many wait for a choice at a clock change. */
  broken: number
  openCount: number
  hasDifferences: boolean
  isReady: boolean
  isPending: boolean
  onShowDifferences: () => void
  onChooseReading: () => void
  onLeaveOut: () => void
  onRun: () => void
}

/** What will happen, in figures, and what can be done about it. */
export function EditBar(props: Props) {
  const { totals, broken, openCount, hasDifferences, isReady, isPending } = props
  const { onShowDifferences, onChooseReading, onLeaveOut, onRun } = props
  return (
    <BottomBar>
      <p role="status" className="min-w-0 flex-1 basis-full text-quiet sm:basis-56">
        <strong className="font-semibold text-ink">
          {totals.changed === 1 ? '1 conference changes' : `${inWords(totals.changed)} change`}
        </strong>
        {totals.changed > 0 && totals.same > 0 && (
          <span>{`, ${totals.same.toLocaleString('en')} ${totals.same === 1 ? 'is' : 'are'} like that already`}</span>
        )}
        <span>.</span>
        {broken > 0 && (
          <span className="text-danger">
            {` ${broken.toLocaleString('en')} cannot be sent like this.`}
          </span>
        )}
        {openCount > 0 && (
          <span className="text-warning">
            {` ${openCount.toLocaleString('en')} ${openCount === 1 ? 'needs' : 'need'} a choice, because clocks change.`}
          </span>
        )}
      </p>
      {hasDifferences && (
        <Button variant="quiet" className="max-sm:-ms-2.5 xl:hidden" onClick={onShowDifferences}>
          See what changes
        </Button>
      )}
      {openCount > 0 && <Button onClick={onChooseReading}>Choose</Button>}
      {broken > 0 && (
        <Button onClick={onLeaveOut}>{`Leave out ${broken.toLocaleString('en')}`}</Button>
      )}
      <Button variant="primary" disabled={!isReady} busy={isPending} onClick={onRun}>
        {totals.changed === 0 ? 'Change conferences' : `Change ${inWords(totals.changed)}`}
      </Button>
    </BottomBar>
  )
}
