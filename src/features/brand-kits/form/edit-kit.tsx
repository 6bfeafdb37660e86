import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import {
  type BrandKitValues,
  createBrandKit,
  kitFieldError,
  readBrandKit,
  setBrandKit,
  updateBrandKit,
} from '#api/records/brand-kits.ts'
import { isOutdated, isRecordMissing } from '#api/records/record-failures.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { randomId } from '#lib/random-id.ts'
import type { ThemeTools } from '#room/theme/theme-editor-api.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { differingParts, valuesOfKit } from '../kit-values.ts'
import { KitConflict } from './kit-conflict.tsx'
import { KitForm } from './kit-form.tsx'

type Props = {
  /** The kit to edit; undefined for a new one. */
  kit: BrandKit | undefined
  initial: BrandKitValues
  themeTools: ThemeTools
  cancel: string
  onSaved: (kit: BrandKit) => void
}

type Attempt = { values: BrandKitValues; key: string }

/** Makes a kit or changes one, and sorts out what somebody else changed meanwhile. */
export function EditKit({ kit, initial, themeTools, cancel, onSaved }: Props) {
  const client = useQueryClient()
  const isDone = useRef(false)
  const [conflict, setConflict] = useState<{ theirs: BrandKit; ours: BrandKitValues }>()
  const [last, setLast] = useState<Attempt>()
  const [refusedName, setRefusedName] = useState<{ name: string; message: string }>()
  const [isGone, setGone] = useState(false)

  const finish = (saved: BrandKit) => {
    isDone.current = true
    setBrandKit(client, saved)
    onSaved(saved)
  }
  const save = useMutation({
    mutationFn: async ({ values, key, over }: Attempt & { over: BrandKit | undefined }) => {
      if (!over) return { saved: await createBrandKit(key, values) }
      try {
        return { saved: await updateBrandKit(over, values) }
      } catch (error) {
        if (!isOutdated(error)) throw error
        return { theirs: await readBrandKit(over.id) }
      }
    },
    onSuccess: (outcome, { values }) => {
      if (outcome.saved) return finish(outcome.saved)
      // It is so already: a response of ours was lost, or somebody did the same.
      if (differingParts(valuesOfKit(outcome.theirs), values).length === 0)
        return finish(outcome.theirs)
      setConflict({ theirs: outcome.theirs, ours: values })
    },
    onError: (error, { values, over }) => {
      const message = kitFieldError(error, 'name')
      if (message !== undefined) setRefusedName({ name: values.name, message })
      if (over && isRecordMissing(error)) setGone(true)
    },
  })
  const send = (values: BrandKitValues, over = isGone ? undefined : kit) => {
    // The same again is the same kit, also where the response to it was lost.
    const isSame = last !== undefined && JSON.stringify(last.values) === JSON.stringify(values)
    const attempt = { values, key: isSame ? last.key : randomId() }
    setLast(attempt)
    setRefusedName(undefined)
    save.mutate({ ...attempt, over })
  }
  const { error } = save
  const isNameOnly = error !== null && refusedName !== undefined
  return (
    <>
      <KitForm
        initial={initial}
        themeTools={themeTools}
        action={kit && !isGone ? 'Save changes' : 'Create brand kit'}
        isSaving={save.isPending}
        refusedName={refusedName}
        isDone={() => isDone.current}
        cancel={cancel}
        onSave={(values) => send(values)}
        failure={
          isGone ? (
            <Notice tone="warning" role="alert" title="Someone deleted this kit meanwhile">
              <p>Nothing was saved. What you have changed can be saved as a new kit.</p>
            </Notice>
          ) : (
            error &&
            !isNameOnly && (
              <RequestError
                what="The brand kit could not be saved."
                operation="update"
                error={error}
                isFetching={save.isPending}
                onRetry={() => last && send(last.values)}
              />
            )
          )
        }
      />
      {conflict && kit && (
        <KitConflict
          base={initial}
          {...conflict}
          onCancel={() => setConflict(undefined)}
          onChosen={(values) => {
            setConflict(undefined)
            if (differingParts(valuesOfKit(conflict.theirs), values).length === 0)
              finish(conflict.theirs)
            else send(values, conflict.theirs)
          }}
        />
      )}
    </>
  )
}
