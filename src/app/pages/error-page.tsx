import { TriangleAlert } from 'lucide-react'
import { draftStorageText, useDraftStorage } from '#features/conference-form/draft/draft-storage.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { ReloadOnReconnect } from '../shell/reload-on-reconnect.tsx'
import { PageNotLoaded } from './lazy-page.tsx'

/** Replaces a page that cannot be shown: why, what to do, what to report. */
export function ErrorPage({ error }: { error: unknown }) {
  const isMissing = error instanceof PageNotLoaded
  return (
    <div role="alert" className="mx-auto max-w-md py-20 text-center">
      <title>Stopped working · Greenroom</title>
      <span className="mx-auto mb-4 flex size-12 items-center justify-center rounded-xl border border-danger/40 bg-danger-soft text-danger">
        <TriangleAlert aria-hidden className="size-6" />
      </span>
      <PageHeading>
        {isMissing ? 'This page could not be loaded' : 'This page has stopped working'}
      </PageHeading>
      <p className="mt-2 text-quiet">
        {isMissing
          ? 'Greenroom was updated after you opened it, or cannot be reached right now.'
          : 'This is a fault in Greenroom, not your mistake. If it happens again, report it with its details.'}
      </p>
      <p className="mt-2 text-quiet">{draftStorageText[useDraftStorage()]}</p>
      {isMissing && <ReloadOnReconnect />}
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        <Button variant="primary" onClick={() => window.location.reload()}>
          Load it again
        </Button>
        <CopyButton variant="quiet" label="Copy details" text={() => detailsOf(error)} />
      </div>
    </div>
  )
}

/** Page, time, browser and stack for a bug report, without anything that was typed. */
function detailsOf(error: unknown): string {
  const what = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
  const { pathname } = window.location
  return [`Page: ${pathname}`, `At: ${new Date().toISOString()}`, navigator.userAgent, what].join(
    '\n',
  )
}
