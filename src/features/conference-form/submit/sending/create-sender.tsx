import { SubmissionProgress } from '../submission-progress.tsx'
import { SubmitError } from '../submit-error.tsx'
import type { SenderProps } from './send-parts.ts'
import { useCreate } from './use-create.ts'
import { useSender } from './use-sender.ts'

/** Creates the conference, and shows what becomes of it. */
export function CreateSender(props: SenderProps) {
  const { form, draft, onDone } = props
  const create = useCreate(form, draft, onDone)
  const { progress, failed } = create
  useSender(props, create, async (checked) => {
    if (checked.call === 'create') await create.send(checked.body)
  })
  return (
    <>
      {progress && <SubmissionProgress {...progress} />}
      <SubmitError failed={failed} />
    </>
  )
}
