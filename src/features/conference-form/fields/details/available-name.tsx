import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useFormState } from 'react-hook-form'
import { conferenceNames } from '#api/conference/conference-names.ts'
import { Button } from '#ui/button.tsx'
import type { FormValues } from '../../values/form-values.ts'
import { nextName } from '../../values/next-name.ts'
import { useConferenceFormContext } from '../use-form-field.ts'

/** Says that a name is taken, as far as that is known, and offers one like it that is free. */
export default function AvailableName({ name }: { name: string }): ReactNode {
  const form = useConferenceFormContext()
  const { errors } = useFormState<FormValues>({ name: 'name', exact: true })
  const { data } = useQuery(conferenceNames)
  const taken = useMemo(() => new Set(data), [data])
  // SignalWire knows names that were not read.
  const isRefused = errors.name?.type === 'server'
  const free = taken.has(name) || isRefused ? nextName(name, taken) : null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 [&:has(button)]:mt-1.5">
      <p role="status" className="text-warning text-xs">
        {free !== null && !errors.name && 'A conference has this name already.'}
      </p>
      {free !== null && (
        <Button
          variant="quiet"
          onClick={() => {
            form.setValue('name', free, { shouldDirty: true, shouldValidate: true })
            // The button is gone now.
            form.setFocus('name')
          }}
        >
          {`Use ${free}`}
        </Button>
      )}
    </div>
  )
}
