import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Eye, EyeOff } from 'lucide-react'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { describeFailure, type Failure, RequestFailed } from '#api/failure.ts'
import {
  invalidateDestinations,
  saveDestination,
  streamDestinations,
} from '#api/rooms/stream-destinations.ts'
import type { StreamTarget } from '#api/rooms/streams.ts'
import { recordNameKey } from '#contract/records/versioned-record.ts'
import { streamCreate } from '#contract/rooms/stream.ts'
import { streamDestinationCreate } from '#contract/rooms/stream-destination.ts'
import { randomId } from '#lib/random-id.ts'
import { Button } from '#ui/button.tsx'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { SelectField } from '#ui/fields/select-field.tsx'
import { RequestFailure } from '#ui/notices/request-error.tsx'
import { addressError, hostOf } from './stream-texts.ts'
import type { ChangeResult } from './use-stream-changes.ts'

type Props = {
  label: string
  submitLabel: string
  isBusy: boolean
  /** @param to where it goes, without a key */
  onSend: (target: StreamTarget, to: string) => Promise<ChangeResult>
  /** @param remark what is to be known beside the outcome */
  onDone: (remark?: string) => void
}

/** A stream's address, typed or saved, and a name to save it under. It is covered like a password. */
export function StreamForm({ label, submitLabel, isBusy, onSend, onDone }: Props) {
  const client = useQueryClient()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const { data } = useQuery(streamDestinations)
  const [destinationId, setDestinationId] = useState('')
  const [url, setUrl] = useState('')
  const [name, setName] = useState('')
  const [isShown, setShown] = useState(false)
  const [wasLeft, setLeft] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [failure, setFailure] = useState<Failure>()
  // The button that opened it is gone.
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), [])

  const saved = data?.data.filter(({ address }) => address !== null) ?? []
  const chosen = saved.find((each) => each.id === destinationId)
  const canSave = data?.can_save ?? false
  const checkedUrl = z.safeParse(streamCreate.shape.url, url.trim())
  const urlError = checkedUrl.success ? undefined : checkedUrl.error.issues[0]?.message
  const isTaken = data?.data.some((each) => recordNameKey(each.name) === recordNameKey(name))
  const checkedName = z.safeParse(streamDestinationCreate.shape.name, name)
  const nameError =
    name === '' || !canSave
      ? undefined
      : isTaken
        ? 'Another saved destination has this name, or one like it'
        : checkedName.success
          ? undefined
          : checkedName.error.issues[0]?.message
  const error = refusal ?? (wasLeft ? urlError : undefined)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setLeft(true)
    setFailure(undefined)
    if (isBusy) return
    if (!chosen && (urlError !== undefined || nameError !== undefined)) {
      form.current
        ?.querySelector<HTMLElement>(urlError === undefined ? `[name="name"]` : `[name="url"]`)
        ?.focus()
      return
    }
    setRefusal(undefined)
    const address = url.trim()
    const result = chosen
      ? await onSend({ destinationId: chosen.id }, chosen.name)
      : await onSend({ url: address }, hostOf(address))
    if (result.kind === 'failed') {
      const words = addressError(result.failure)
      setRefusal(words)
      if (words === undefined) setFailure(result.failure)
      return
    }
    if (chosen || name === '' || !canSave) return onDone()
    try {
      await saveDestination(randomId(), { name, url: address })
      onDone()
    } catch (thrown) {
      if (!(thrown instanceof RequestFailed)) throw thrown
      const { title, detail } = describeFailure(thrown.failure, 'create')
      onDone(`${title}. ${detail}`)
    } finally {
      invalidateDestinations(client)
    }
  }
  const Sight = isShown ? EyeOff : Eye
  return (
    <form
      ref={form}
      aria-label={label}
      noValidate
      onSubmit={(event) => void submit(event)}
      className="space-y-4 rounded-lg border border-line bg-sunken p-4"
    >
      {saved.length > 0 && (
        <SelectField
          id={`${id}-to`}
          label="Destination"
          value={destinationId}
          error={chosen ? error : undefined}
          options={[
            { value: '', label: 'An address that is not saved' },
            ...saved.map((each) => ({
              value: each.id,
              label: `${each.name} (${hostOf(each.address ?? '')})`,
            })),
          ]}
          onChange={(event) => {
            setDestinationId(event.target.value)
            setRefusal(undefined)
          }}
        />
      )}
      {!chosen && (
        <>
          <Field
            id={`${id}-url`}
            label="Address"
            hint="As your streaming service gives it, with the stream key at its end. It begins with rtmp:// or rtmps://."
            error={error}
          >
            {(control) => (
              <span className="flex gap-2">
                <input
                  {...control}
                  name="url"
                  type={isShown ? 'text' : 'password'}
                  value={url}
                  dir="ltr"
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  onChange={(event) => {
                    setUrl(event.target.value)
                    setRefusal(undefined)
                  }}
                  onBlur={() => setLeft(wasLeft || url !== '')}
                  className={`${controlStyle} h-9`}
                />
                <Button
                  variant="quiet"
                  aria-label={isShown ? 'Hide the address' : 'Show the address'}
                  onClick={() => setShown(!isShown)}
                >
                  <Sight key={String(isShown)} aria-hidden className="size-4" />
                  <span>{isShown ? 'Hide' : 'Show'}</span>
                </Button>
              </span>
            )}
          </Field>
          {data && !canSave && (
            <p className="text-quiet text-xs">
              An address cannot be saved under a name: the server has no ENCRYPTION_KEY to encrypt
              it with.
            </p>
          )}
          {canSave && (
            <Field
              id={`${id}-name`}
              label="Save as"
              optional
              hint="A name under which everybody can use this address. It is kept encrypted, and its key is not shown again."
              error={nameError}
            >
              {(control) => (
                <input
                  {...control}
                  name="name"
                  value={name}
                  autoComplete="off"
                  onChange={(event) => setName(event.target.value)}
                  className={`${controlStyle} h-9`}
                />
              )}
            </Field>
          )}
        </>
      )}
      {failure && <RequestFailure failure={failure} operation="update" />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={isBusy}>
          {submitLabel}
        </Button>
        <Button onClick={() => onDone()}>Cancel</Button>
      </div>
    </form>
  )
}
