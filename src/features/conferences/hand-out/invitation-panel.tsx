import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import type { Conference } from '#contract/conference.ts'
import type { Token } from '#contract/token.ts'
import { ZoneField } from '#schedule/zone-field.tsx'
import { operatorZone } from '#schedule/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { controlLook } from '#ui/control-look.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { Field } from '#ui/field.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { windowEnds } from '../window-ends.ts'
import { calendarFile } from './calendar-file.ts'
import { covered } from './cover.ts'
import { Disclosure } from './disclosure.tsx'
import { embedCode } from './embed-code.ts'
import { invitation } from './invitation.ts'
import { saveFile } from './save-file.ts'
import { tokenRole } from './token-role.ts'

type Props = { conference: Conference; tokens: readonly Token[] }

const nowhere = () => {}

/** A message to guests and a calendar file, ready to send. */
export function InvitationPanel({ conference, tokens }: Props) {
  const id = useId()
  const [zone, setZone] = useState(operatorZone)
  const [by, setBy] = useState<'link' | 'code'>('link')
  const [link, setLink] = useState('')
  const guest = tokens.find((token) => tokenRole(token) === 'guest')
  const { from } = windowEnds(conference)

  const message = (secret: string) => {
    const code = embedCode({ token: secret, theme: 'auto', memberList: true, prejoin: true })
    const join =
      by === 'link' ? ({ kind: 'link', link } as const) : ({ kind: 'code', code } as const)
    return invitation({ conference, zone, join })
  }
  const saveEvent = () => {
    const notes = link.trim() === '' ? '' : `Join: ${link.trim()}`
    const file = calendarFile({ conference, notes, link: link.trim(), now: Date.now() })
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
            onChange={(event) => setBy(event.target.value === 'code' && guest ? 'code' : 'link')}
            options={[
              { value: 'link', label: 'A link' },
              ...(guest ? [{ value: 'code', label: 'The code for a web page' }] : []),
            ]}
          />
          <ZoneField
            value={zone}
            at={from ?? Date.parse(conference.created_at)}
            onChange={setZone}
            onBlur={nowhere}
            error={undefined}
            focusRef={nowhere}
          />
        </div>
        {by === 'link' && (
          <Field id={`${id}-link`} label="Link" hint="The page of yours that shows the room.">
            {(control) => (
              <input
                {...control}
                type="url"
                value={link}
                placeholder="https://"
                autoComplete="off"
                onChange={(event) => setLink(event.target.value)}
                className={classNames(controlLook, 'h-9')}
              />
            )}
          </Field>
        )}
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long message scrolls, and what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label="Message"
          className="max-h-60 overflow-auto whitespace-pre-wrap break-words rounded-md bg-sunken p-3"
          dir="auto"
        >
          {message(covered)}
        </section>
        <div className="flex flex-wrap items-center gap-2">
          <CopyButton label="Copy message" text={() => message(guest?.token ?? '')} />
          <Button onClick={saveEvent} disabled={from === undefined}>
            <Download aria-hidden className="size-4" />
            Calendar file
          </Button>
          {from === undefined && (
            <p className="text-quiet text-xs">A calendar needs a beginning: this one has none.</p>
          )}
        </div>
      </div>
    </Disclosure>
  )
}
