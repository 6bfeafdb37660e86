import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { brandKits } from '#api/records/brand-kit-list.ts'
import { isOutdated, isRecordMissing, recordErrors } from '#api/records/record-failures.ts'
import {
  createTemplate,
  readTemplate,
  setTemplate,
  type TemplateValues,
  updateTemplate,
} from '#api/records/templates.ts'
import type { Template } from '#contract/records/template.ts'
import { randomId } from '#lib/random-id.ts'
import type { ThemeTools } from '#room/theme/theme-editor-api.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { differingParts, valuesOfTemplate } from '../template-values.ts'
import { TemplateConflict } from './template-conflict.tsx'
import { placeOf, type TemplateErrors } from './template-draft.ts'
import { TemplateForm } from './template-form.tsx'

type Props = {
  /** The template to edit; undefined for a new one. */
  template: Template | undefined
  initial: TemplateValues
  themeTools: ThemeTools
  cancel: string
  onSaved: (template: Template) => void
}

type Attempt = { values: TemplateValues; key: string }

const nothingRefused: TemplateErrors = {}

/** Makes a template or changes one, and sorts out what somebody else changed meanwhile. */
export function EditTemplate({ template, initial, themeTools, cancel, onSaved }: Props) {
  const client = useQueryClient()
  const { data: kits = [] } = useQuery(brandKits)
  const isDone = useRef(false)
  const [conflict, setConflict] = useState<{ theirs: Template; ours: TemplateValues }>()
  const [last, setLast] = useState<Attempt>()
  const [refused, setRefused] = useState(nothingRefused)
  const [isGone, setGone] = useState(false)

  const finish = (saved: Template) => {
    isDone.current = true
    setTemplate(client, saved)
    onSaved(saved)
  }
  const save = useMutation({
    mutationFn: async ({ values, key, over }: Attempt & { over: Template | undefined }) => {
      if (!over) return { saved: await createTemplate(key, values) }
      try {
        return { saved: await updateTemplate(over, values) }
      } catch (error) {
        if (!isOutdated(error)) throw error
        return { theirs: await readTemplate(over.id) }
      }
    },
    onSuccess: (outcome, { values }) => {
      if (outcome.saved) return finish(outcome.saved)
      // It is so already: a response of ours was lost, or somebody did the same.
      if (differingParts(valuesOfTemplate(outcome.theirs), values).length === 0)
        return finish(outcome.theirs)
      setConflict({ theirs: outcome.theirs, ours: values })
    },
    onError: (error, { over }) => {
      const errors = recordErrors(error).flatMap(({ place, message }) =>
        place === null ? [] : [[placeOf(place.split('.')), message] as const],
      )
      if (errors.length > 0) setRefused(Object.fromEntries(errors))
      if (over && isRecordMissing(error)) setGone(true)
    },
  })
  const send = (values: TemplateValues, over = isGone ? undefined : template) => {
    // The same again is the same template, also where the response to it was lost.
    const isSame = last !== undefined && JSON.stringify(last.values) === JSON.stringify(values)
    const attempt = { values, key: isSame ? last.key : randomId() }
    setLast(attempt)
    setRefused(nothingRefused)
    save.mutate({ ...attempt, over })
  }
  const { error } = save
  const isInFields = error !== null && refused !== nothingRefused
  return (
    <>
      <TemplateForm
        initial={initial}
        nextNumber={(template?.uses ?? 0) + 1}
        themeTools={themeTools}
        action={template && !isGone ? 'Save changes' : 'Create template'}
        isSaving={save.isPending}
        refused={refused}
        isDone={() => isDone.current}
        cancel={cancel}
        onSave={(values) => send(values)}
        failure={
          isGone ? (
            <Notice tone="warning" role="alert" title="Someone deleted this template meanwhile">
              <p>Nothing was saved. What you have changed can be saved as a new template.</p>
            </Notice>
          ) : (
            error &&
            !isInFields && (
              <RequestError
                what="The template could not be saved."
                operation="update"
                error={error}
                isFetching={save.isPending}
                onRetry={() => last && send(last.values)}
              />
            )
          )
        }
      />
      {conflict && template && (
        <TemplateConflict
          base={initial}
          kits={kits}
          {...conflict}
          onCancel={() => setConflict(undefined)}
          onChosen={(values) => {
            setConflict(undefined)
            if (differingParts(valuesOfTemplate(conflict.theirs), values).length === 0)
              finish(conflict.theirs)
            else send(values, conflict.theirs)
          }}
        />
      )}
    </>
  )
}
