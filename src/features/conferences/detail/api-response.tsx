import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { rawConference } from '#api/conference/raw-conference.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { Card } from '#ui/page/card.tsx'
import { ScrollRegion } from '#ui/page/scroll-region.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'

/** SignalWire’s response for the conference, to read and copy. Loaded on demand. */
export function ApiResponse({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Card
      title="API response"
      aside={
        <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide' : 'Show'}
        </Button>
      }
    >
      {open ? (
        <ResponseText id={id} />
      ) : (
        <code
          translate="no"
          className="break-all text-quiet text-xs"
        >{`GET /api/video/conferences/${id}`}</code>
      )}
    </Card>
  )
}

function ResponseText({ id }: { id: string }) {
  const query = useQuery(rawConference(id))
  const { data, refetch, isFetching } = query
  const error = useErrorUntilData(query)
  if (error)
    return (
      <RequestError
        what="The response could not be loaded."
        error={error}
        isFetching={isFetching}
        onRetry={() => void refetch()}
      />
    )
  if (data === undefined) return <Skeleton label="Loading the response" className="h-40" />
  const text = JSON.stringify(data, null, 2)
  return (
    <>
      <ScrollRegion label="Response" dir="ltr" className="mb-3 max-h-96 bg-sunken">
        <pre translate="no" className="font-mono text-xs">
          {text}
        </pre>
      </ScrollRegion>
      <CopyButton label="Copy response" text={text} />
    </>
  )
}
