import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { conferenceTokens } from '#api/conference/tokens.ts'
import { RequestFailed } from '#api/failure.ts'
import type { Conference } from '#contract/conference.ts'
import { saveFile } from '#lib/browser/save-file.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'

/** For who has no page where guests join: makes one, as a file for any web server. */
export function DownloadJoinPage({ conference }: { conference: Conference }) {
  const { mutate, isPending, isSuccess, data, error } = useMutation({
    // With the tokens of this moment: one that was reset lets nobody in.
    mutationFn: async (_: undefined, { client }) => {
      const options = { ...conferenceTokens(conference.id), staleTime: 0 }
      const [tokens, { joinPage }] = await Promise.all([
        client.fetchQuery(options),
        import('./join-page.ts'),
      ])
      const html = joinPage({ conference, tokens })
      if (html !== undefined) saveFile(`${conference.name}.html`, 'text/html', html)
      return html !== undefined
    },
    gcTime: 0,
  })
  return (
    <div className="mb-4 border-line border-b pb-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-64 text-quiet">
          A page where guests join, as one file for any web server: times in their own zone, a
          countdown, then the room.
        </p>
        <Button busy={isPending} onClick={() => mutate(undefined)}>
          <Download aria-hidden className="size-4" />
          Download join page
        </Button>
      </div>
      <p role="status" className="text-quiet text-xs empty:hidden [&:not(:empty)]:mt-2">
        {isSuccess &&
          data &&
          'It contains the guest token: put it where only guests find it, at an address that begins with https://. Download it again after you change the times or reset the token.'}
      </p>
      {isSuccess && !data && (
        <div className="mt-3">
          <Notice tone="danger" role="alert" title="This conference has no guest token." />
        </div>
      )}
      {error && (
        <div className="mt-3">
          {error instanceof RequestFailed ? (
            <RequestError what="The join page could not be made." error={error} />
          ) : (
            <Notice
              tone="danger"
              role="alert"
              title="The join page could not be made. Reload this page, then try again."
            />
          )}
        </div>
      )}
    </div>
  )
}
