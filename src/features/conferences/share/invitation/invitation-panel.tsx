import { Download, Printer } from 'lucide-react'
import { useId, useState } from 'react'
import type { Conference } from '#contract/conference.ts'
import { epochMs } from '#contract/date-time.ts'
import type { Token } from '#contract/token.ts'
import { saveFile } from '#lib/browser/save-file.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { ZoneField } from '#schedule/zone/zone-field.tsx'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { SelectField } from '#ui/fields/select-field.tsx'
import { ScrollRegion } from '#ui/page/scroll-region.tsx'
import { windowEnds } from '../../window-ends.ts'
import { embedCode } from '../embed/embed-code.ts'
import { LinkField } from '../guest-link/link-field.tsx'
import type { GuestLink } from '../guest-link/use-guest-link.ts'
import { maskedToken } from '../tokens/masked-token.ts'
import { tokenRole } from '../tokens/token-role.ts'
import { calendarFile } from './calendar-file.ts'
import { invitation } from './invitation.ts'

type Props = {
  conference: Conference
  tokens: readonly Token[]
  guest: GuestLink
}

const nowhere = () => {}

/** By how many minutes before the beginning; none unless it is chosen. */
const reminders = [
  { value: '', label: 'None' },
  { value: '0', label: 'At the start' },
  { value: '5', label: '5 minutes before' },
  { value: '15', label: '15 minutes before' },
  { value: '30', label: '30 minutes before' },
  { value: '60', label: '1 hour before' },
  { value: '1440', label: '1 day before' },
]

/** A message to guests and a calendar file, ready to send. */
export function InvitationPanel({ conference, tokens, guest }: Props) {
  const id = useId()
  const [zone, setZone] = useState(operatorZone)
  const [by, setBy] = useState<'link' | 'code'>('link')
  const [reminder, setReminder] = useState('')
  const guestToken = tokens.find((token) => tokenRole(token) === 'guest')
  const { from } = windowEnds(conference)
  const { link } = guest

  const message = (secret: string) => {
    const code = embedCode({ token: secret, theme: 'auto', memberList: true, prejoin: true })
    const join =
      by === 'link' ? ({ kind: 'link', link } as const) : ({ kind: 'code', code } as const)
    return invitation({ conference, zone, join })
  }
  const saveEvent = () => {
    const file = calendarFile({
      conference,
      notes: link === '' ? '' : `Join: ${link}`,
      link,
      reminder: reminder === '' ? null : Number(reminder),
      now: Date.now(),
    })
    if (file !== undefined) saveFile(`${conference.name}.ics`, 'text/calendar', file)
  }

  return (
    <Disclosure title="Invitation and calendar file">
      <div className="space-y-4">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <SelectField
            id={`${id}-by`}
            label="Guests join by"
            value={by}
            onChange={(event) =>
              setBy(event.target.value === 'code' && guestToken ? 'code' : 'link')
            }
            options={[
              { value: 'link', label: 'A link' },
              ...(guestToken ? [{ value: 'code', label: 'The code for a web page' }] : []),
            ]}
          />
          <ZoneField
            value={zone}
            at={from ?? epochMs(conference.created_at)}
            onChange={setZone}
            onBlur={nowhere}
            error={undefined}
            focusRef={nowhere}
          />
        </div>
        {by === 'link' && (
          <LinkField
            id={`${id}-link`}
            value={guest.text}
            onChange={guest.setText}
            proposals={guest.proposals}
            onSettle={guest.remember}
          />
        )}
        <ScrollRegion
          label="Message"
          className="max-h-60 whitespace-pre-wrap break-words bg-sunken [unicode-bidi:plaintext]"
        >
          {message(maskedToken)}
        </ScrollRegion>
        <SelectField
          id={`${id}-reminder`}
          label="Reminder in the calendar file"
          hint="Some calendars, such as Google’s, use their owner’s reminder setting instead."
          value={reminder}
          onChange={(event) => setReminder(event.target.value)}
          options={reminders}
        />
        <div className="flex flex-wrap items-center gap-2">
          <CopyButton label="Copy message" text={() => message(guestToken?.token ?? '')} />
          <Button onClick={saveEvent} disabled={from === undefined}>
            <Download aria-hidden className="size-4" />
            Calendar file
          </Button>
          <Button onClick={() => window.print()}>
            <Printer aria-hidden className="size-4" />
            Print
          </Button>
          {from === undefined && (
            <p className="text-quiet text-xs">A calendar file needs a start time.</p>
          )}
        </div>
      </div>
    </Disclosure>
  )
}
