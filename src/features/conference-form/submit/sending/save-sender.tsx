import { SubmitError } from '../submit-error.tsx'
import type { SenderProps } from './send-parts.ts'
import { useSave } from './use-save.ts'
import { useSender } from './use-sender.ts'

/** Saves the changes of a conference, and shows why that failed. */
export function SaveSender(props: SenderProps) {
  const { form, id, mayReplace, onDone } = props
  const save = useSave(form, { mayReplace, onSaved: onDone })
  useSender(props, save, async (checked) => {
    if (checked.call === 'update' && id !== null) await save.send(id, checked.body)
  })
  return <SubmitError failed={save.failed} />
}
