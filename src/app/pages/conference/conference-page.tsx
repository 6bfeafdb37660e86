import type { QueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import * as z from 'zod/mini'
import { conferenceById } from '#api/conference/conferences.ts'
import { type Conference, conference } from '#contract/conference.ts'
import { isUuid } from '#contract/ids.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { ConferenceDetail } from '#features/conferences/detail/conference-detail.tsx'
import { LinkIncomplete } from '#features/conferences/detail/detail-states.tsx'
import { useNavigateFromHere } from '#lib/state/use-navigate-from-here.ts'
import { writeKitHash } from '#room/theme/kits/kit-link.ts'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { conferenceLinks } from '../../conference-links.ts'
import { kitLinks } from '../../kit-links.ts'
import { paths } from '../../paths.ts'
import { sessionLinks } from '../../session-links.ts'
import { templateFrom } from '../../template-links.ts'
import { lazyPage } from '../lazy-page.tsx'

const CreatedPage = lazyPage(() => import('./created-page.tsx'))
const SavedNotice = lazy(() => import('#features/conference-form/saved-notice.tsx').catch(without))
const ConferenceSessions = lazyPage(() => import('#features/sessions/list/conference-sessions.tsx'))
const StreamsCard = lazyPage(() => import('#features/streams/streams-card.tsx'))
const WindowEditor = lazyPage(() => import('#features/conference-form/window-editor.tsx'))

/** Without its code, a save that has succeeded is just not mentioned. */
function without() {
  return { default: () => <span hidden /> }
}

/** A save just made: what it replaced and what it made. */
type Save = { before: Conference; saved: Conference }

/** History state that the form for changes navigates here with. */
const saveState = z.object({ before: conference, saved: conference })

/** History state with which a command leads here. */
const closeState = z.object({ close: z.literal(true) })

/** Reads what the page shows first. */
export function read(client: QueryClient, id: string): Promise<void> {
  return client.prefetchQuery(conferenceById(id))
}

/** `/conferences/{id}`: one conference. */
export default function ConferencePage({ id }: { id: string }) {
  const [search] = useSearchParams()
  if (!isUuid(id)) return <LinkIncomplete list={paths.conferences} />
  return search.has('created') ? <CreatedPage id={id} /> : <ExistingConference id={id} />
}

function ExistingConference({ id }: { id: string }) {
  const navigate = useNavigateFromHere()
  const state = useHistoryState()
  const [save, setSave] = useState<Save | undefined>(() => saveState.safeParse(state).data)
  const [isEditing, setEditing] = useState(false)
  // Shown once: not again after a reload.
  useEffect(() => {
    if (saveState.safeParse(window.history.state).success) window.history.replaceState(null, '')
  }, [])
  return (
    <ConferenceDetail
      id={id}
      links={{
        list: paths.conferences,
        edit: conferenceLinks.editConference(id),
        session: (session) => sessionLinks.session(id, session),
        copy: (shift) => conferenceLinks.copyOf(id, shift),
        saveAsTemplate: templateFrom(id),
        saveAsKit: (shown) =>
          kitLinks.create + writeKitHash({ name: titleOf(shown), themes: themesOfFields(shown) }),
      }}
      notice={
        save && (
          <Suspense>
            <SavedNotice key={save.saved.updated_at} {...save} />
          </Suspense>
        )
      }
      asksToClose={closeState.safeParse(state).success}
      onAskedToClose={() => navigate(paths.conference(id), { replace: true, state: null })}
      onChangeTimes={() => setEditing(true)}
      timesEditor={
        isEditing
          ? (shown) => (
              <Suspense fallback={<Skeleton label="Loading the times" className="h-40" />}>
                <WindowEditor
                  conference={shown}
                  onSaved={(saved, before) => {
                    setSave({ before, saved })
                    setEditing(false)
                  }}
                  onCancel={() => setEditing(false)}
                />
              </Suspense>
            )
          : undefined
      }
      sessions={(shown) => (
        <ConferenceSessions
          conference={shown}
          hrefOf={(session) => sessionLinks.session(id, session)}
        />
      )}
      streams={<StreamsCard key={id} conferenceId={id} />}
      onDeleted={(name) => navigate(paths.conferences, { state: { gone: [name] } })}
    />
  )
}
