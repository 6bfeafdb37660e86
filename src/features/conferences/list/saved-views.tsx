import { type FormEvent, useId, useState } from 'react'
import * as z from 'zod/mini'
import { matching } from '#lib/state/matching.ts'
import { storedValue } from '#lib/state/stored-value.ts'
import { ActionMenu } from '#ui/action-menu.tsx'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { Dialog } from '#ui/dialog.tsx'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { type ListView, searchOf, viewOf } from './list-view.ts'

/** More would be a list to search in. */
const MAX_SAVED_VIEWS = 20

/** A view under a name, as the address has it. */
const savedView = z.object({ name: z.string(), search: z.string() })
type SavedView = z.infer<typeof savedView>
const stored = storedValue('greenroom.list-views', matching(z.array(savedView)))

const builtIn: readonly SavedView[] = [
  { name: 'Day queue', search: '' },
  { name: 'Today', search: 'when=today' },
  { name: 'Newest first', search: 'sort=created&order=desc' },
  { name: 'By name', search: 'sort=name' },
]

type Props = {
  view: ListView
  onView: (view: ListView) => void
  /** Gets the outcome of saving or removing, in a sentence. */
  report: (outcome: string) => void
}

/** Views to return to: a few that everyone needs, and those saved in this browser. */
export function SavedViews({ view, onView, report }: Props) {
  const [saved, setSaved] = useState(() => stored.read() ?? [])
  const [isNaming, setNaming] = useState(false)
  const search = new URLSearchParams(searchOf(view)).toString()
  const current = saved.find((one) => one.search === search)
  const keep = (views: readonly SavedView[], outcome: string) => {
    setSaved([...views])
    report(
      stored.write([...views])
        ? outcome
        : `${outcome} It is lost on reload: the browser’s storage is full or blocked.`,
    )
  }
  const actionOf = ({ name, search: kept }: SavedView) => ({
    label: name,
    onSelect: () => onView(viewOf(new URLSearchParams(kept))),
  })
  const change = current
    ? {
        label: `Remove “${current.name}”`,
        onSelect: () =>
          keep(
            saved.filter((one) => one !== current),
            `View “${current.name}” removed.`,
          ),
      }
    : { label: 'Save this view…', onSelect: () => setNaming(true) }
  return (
    <>
      <ActionMenu
        label="Views"
        groups={[
          ['Views', builtIn.map(actionOf)],
          ...(saved.length > 0 ? [['Saved', saved.map(actionOf)] as const] : []),
          ['This view', [change]],
        ]}
      />
      {isNaming && (
        <NameDialog
          onCancel={() => setNaming(false)}
          onName={(name) => {
            setNaming(false)
            const others = saved.filter((one) => one.name !== name)
            keep([...others, { name, search }].slice(-MAX_SAVED_VIEWS), `View “${name}” saved.`)
          }}
        />
      )}
    </>
  )
}

type NameDialogProps = { onCancel: () => void; onName: (name: string) => void }

function NameDialog({ onCancel, onName }: NameDialogProps) {
  const id = useId()
  const [name, setName] = useState('')
  const save = (event?: FormEvent) => {
    event?.preventDefault()
    if (name.trim() !== '') onName(name.trim())
  }
  return (
    <Dialog
      title="Save this view"
      onCancel={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button variant="primary" disabled={name.trim() === ''} onClick={() => save()}>
            Save
          </Button>
        </>
      }
    >
      <form onSubmit={save}>
        <Field
          id={id}
          label="Name of the view"
          hint="Kept in this browser. To share a view, copy the address."
        >
          {(control) => (
            <input
              {...control}
              type="text"
              value={name}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
              className={classNames(controlStyle, 'h-9')}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
