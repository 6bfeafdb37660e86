import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useErrorUntilData } from '#api/recovery.ts'
import {
  deleteDestination,
  invalidateDestinations,
  streamDestinations,
} from '#api/rooms/stream-destinations.ts'
import type { StreamDestination } from '#contract/rooms/stream-destination.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { hostOf } from './stream-texts.ts'

/** Destinations that were saved by anybody, to be deleted. */
export function SavedDestinations() {
  const query = useQuery(streamDestinations)
  const { data } = query
  const error = useErrorUntilData(query)
  const [deleting, setDeleting] = useState<StreamDestination>()
  const saved = data?.data ?? []
  return (
    <>
      {error && !data && (
        <div className="mt-4">
          <RequestError
            what="The saved destinations could not be read."
            error={error}
            isFetching={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        </div>
      )}
      {saved.length > 0 && (
        <div className="mt-4 border-line border-t">
          <Disclosure
            title={
              saved.length === 1 ? '1 saved destination' : `${saved.length} saved destinations`
            }
          >
            <ul className="divide-y divide-line">
              {saved.map((each) => (
                <li key={each.id} className="flex items-center justify-between gap-3 py-1.5">
                  <span className="min-w-0">
                    <span translate="no" dir="auto" className="block break-words text-left">
                      {each.name}
                    </span>
                    <span className="block break-all text-quiet text-xs">
                      {each.address === null
                        ? 'Cannot be read: it was saved with another ENCRYPTION_KEY than the server has, if it has one. Put that key back, or delete this and save it again.'
                        : hostOf(each.address)}
                    </span>
                  </span>
                  <Button
                    variant="quiet"
                    aria-label={`Delete the destination ${isolateDirection(each.name)}`}
                    onClick={() => setDeleting(each)}
                  >
                    Delete…
                  </Button>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      {deleting && (
        <DeleteDestination destination={deleting} onClose={() => setDeleting(undefined)} />
      )}
    </>
  )
}

type DeleteProps = { destination: StreamDestination; onClose: () => void }

function DeleteDestination({ destination, onClose }: DeleteProps) {
  const remove = useMutation({
    mutationFn: () => deleteDestination(destination.id),
    onSuccess: (_nothing, _none, _result, { client }) => {
      invalidateDestinations(client)
      onClose()
    },
    retry: false,
  })
  return (
    <Dialog
      title={`Delete “${isolateDirection(destination.name)}”?`}
      onCancel={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            Delete
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <p>Nobody can start a stream by this name any more. Streams that run go on.</p>
        {remove.error && <RequestError error={remove.error} operation="delete" />}
      </div>
    </Dialog>
  )
}
