import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { draftStorageText, useDraftStorage } from '../../draft/draft-storage.ts'

export const checkingTitle = 'Checking whether it was created. Please wait.'

const tryAgain = 'Check that you are online, then try again, or load the page again.'
const tryLater =
  'A part of this page could not be loaded. Check that you are online, then load the page again.'

type Props = {
  /** Whether what sends cannot be loaded. */
  isMissing: boolean
  /** Whether it is not known what came of an earlier press. */
  isOpen: boolean
}

/** What is said before what sends the form has come, or where it cannot be loaded. */
export function NoSender({ isMissing, isOpen }: Props) {
  const keeping = useDraftStorage()
  if (!isMissing) return isOpen && <Notice tone="warning" role="status" title={checkingTitle} />
  return (
    <Notice
      tone="danger"
      role="alert"
      title={
        isOpen
          ? 'It could not be checked whether it was created'
          : 'Nothing was sent: a part of this page could not be loaded'
      }
      actions={<Button onClick={() => window.location.reload()}>Load the page again</Button>}
    >
      <p>{isOpen ? tryLater : tryAgain}</p>
      <p className="mt-1">{draftStorageText[keeping]}</p>
    </Notice>
  )
}
