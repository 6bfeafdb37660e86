import { CircleAlert, CircleCheck, CircleMinus, CirclePlus, GitCompare } from 'lucide-react'
import { type ReactNode, useId, useMemo } from 'react'
import { Link } from 'wouter'
import { PairSwatches } from '#room/theme/contrast/pair-swatches.tsx'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { ContrastVerdict } from '../contrast-verdict.tsx'
import { partLabel, valuesOfKit } from '../kit-values.ts'
import { PartValue } from '../part-value.tsx'
import type { ImportChoice, PlannedRow } from './plan-import.ts'
import type { ImportOutcome } from './run-import.ts'

type Props = {
  planned: PlannedRow
  outcome: ImportOutcome | undefined
  kitAddress: (id: string) => string
  /** @returns a name that is free */
  proposeName: () => string
  onChoose: (choice: ImportChoice) => void
  onRename: (name: string) => void
}

/** One kit of an import: what it is, what will be done with it, and what was. */
export function ImportRow(props: Props) {
  const { planned, outcome, kitAddress, onChoose, onRename } = props
  const { row, state, choice, values } = planned
  const { found } = row
  const themes = useMemo(() => themesOfFields(found.colors), [found.colors])
  const isDone = outcome !== undefined && outcome.kind !== 'refused'
  const asksName = !found.isNamed || row.name !== found.name || state.kind === 'misnamed'
  return (
    <li className="flex items-start gap-4 border-line border-b px-4 py-4 last:border-b-0 max-sm:flex-col max-sm:gap-2.5">
      <PairSwatches themes={themes} />
      <div className="w-full min-w-0 flex-1 space-y-2.5">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span dir="auto" translate="no" className="min-w-0 break-words font-medium">
            {isDone ? (
              <Link href={kitAddress(outcome.kit.id)} className="hover:underline">
                {outcome.kit.name}
              </Link>
            ) : (
              row.name
            )}
          </span>
          {isDone ? (
            <Status icon={<CircleCheck aria-hidden className="size-4 text-success" />}>
              {outcome.kind === 'added' ? 'Added' : 'Replaced'}
            </Status>
          ) : (
            <RowStatus planned={planned} />
          )}
        </div>
        {outcome?.kind === 'refused' && (
          <p className="flex items-start gap-1.5 text-danger">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>{`Not imported: ${outcome.reason}`}</span>
          </p>
        )}
        {!isDone && (
          <>
            {state.kind === 'new' && <ContrastVerdict themes={themes} />}
            {found.remark !== undefined && <p className="text-quiet text-xs">{found.remark}</p>}
            {asksName && state.kind !== 'invalid' && (
              <NameField
                label="Name of the kit"
                name={row.name}
                error={state.kind === 'misnamed' ? state.message : undefined}
                onChange={onRename}
              />
            )}
            {state.kind === 'new' && (
              <label className="flex min-h-6 w-fit cursor-pointer items-center gap-2.5">
                <input
                  type="checkbox"
                  aria-label={`Add ${isolateDirection(row.name)}`}
                  checked={choice.kind === 'add'}
                  onChange={() => onChoose({ kind: choice.kind === 'add' ? 'leave' : 'add' })}
                  className="size-4 accent-accent"
                />
                <span>Add it</span>
              </label>
            )}
            {state.kind === 'differs' && (
              <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
                {state.parts.map((part) => (
                  <div key={part}>
                    <dt className="text-quiet text-xs">{partLabel(part)}</dt>
                    <dd className="mt-0.5 grid grid-cols-2 gap-x-3">
                      <span className="min-w-0">
                        <span className="block text-quiet text-xs">Here</span>
                        <PartValue part={part} values={valuesOfKit(state.kit)} />
                      </span>
                      <span className="min-w-0">
                        <span className="block text-quiet text-xs">Import</span>
                        <PartValue part={part} values={values} />
                      </span>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            <Choices {...props} />
          </>
        )}
      </div>
    </li>
  )
}

type Option = readonly [kind: ImportChoice['kind'], label: string, make: () => ImportChoice]

/** What to do with a kit whose name is another kit's. */
function Choices({ planned, proposeName, onChoose }: Props) {
  const id = useId()
  const { row, state, choice, renameError } = planned
  if (state.kind !== 'differs' && !(state.kind === 'repeated' && !state.isSame)) return null
  const leave = state.kind === 'differs' ? 'Keep the kit that is here' : 'Leave it out'
  const options: Option[] = [['leave', leave, () => ({ kind: 'leave' })]]
  if (state.kind === 'differs') {
    const { version } = state.kit
    options.push(['replace', 'Replace it', () => ({ kind: 'replace', version })])
  }
  options.push([
    'rename',
    'Add under another name',
    () => ({ kind: 'rename', name: proposeName() }),
  ])
  return (
    <>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="sr-only">{`What to do with ${isolateDirection(row.name)}`}</legend>
        {options.map(([kind, label, make]) => (
          <label key={kind} className="flex min-h-6 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name={id}
              checked={choice.kind === kind}
              onChange={() => onChoose(make())}
              className="size-4 accent-accent"
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {choice.kind === 'rename' && (
        <NameField
          label="Other name"
          name={choice.name}
          error={renameError}
          onChange={(name) => onChoose({ kind: 'rename', name })}
        />
      )}
    </>
  )
}

function NameField(props: {
  label: string
  name: string
  error: string | undefined
  onChange: (name: string) => void
}) {
  const id = useId()
  return (
    <div className="max-w-sm">
      <Field id={id} label={props.label} error={props.error}>
        {(control) => (
          <input
            {...control}
            value={props.name}
            dir="auto"
            autoComplete="off"
            onChange={(event) => props.onChange(event.target.value)}
            className={classNames(controlStyle, 'h-9')}
          />
        )}
      </Field>
    </div>
  )
}

function RowStatus({ planned: { state, action } }: { planned: PlannedRow }) {
  const add = <CirclePlus aria-hidden className="size-4 text-success" />
  const none = <CircleMinus aria-hidden className="size-4 text-quiet" />
  const wrong = <CircleAlert aria-hidden className="size-4 text-danger" />
  const differs = <GitCompare aria-hidden className="size-4 text-warning" />
  if (action.kind === 'replace') return <Status icon={differs}>Will replace the kit here</Status>
  if (action.kind === 'add')
    return (
      <Status icon={add}>
        {state.kind === 'new' ? 'New: will be added' : 'Will be added under another name'}
      </Status>
    )
  switch (state.kind) {
    case 'new':
      return <Status icon={none}>New: left out</Status>
    case 'same':
      return <Status icon={none}>The same as here: nothing to do</Status>
    case 'differs':
      return <Status icon={differs}>Differs from the kit here, which is kept</Status>
    case 'repeated':
      return (
        <Status icon={none}>
          {state.isSame
            ? 'The same as above: nothing to do'
            : 'Another one of this name is above: left out'}
        </Status>
      )
    case 'misnamed':
      return <Status icon={wrong}>Needs another name</Status>
    case 'invalid':
      return <Status icon={wrong}>{`Cannot be imported: ${state.message}`}</Status>
  }
}

function Status({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-xs">
      {icon}
      <span>{children}</span>
    </span>
  )
}
