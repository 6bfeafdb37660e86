import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { emptyForm } from '#features/conference-form/values/form-values.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { lazyPage } from '../lazy-page.tsx'
import { NewConference } from './new-conference.tsx'

const StartFrom = lazyPage(() => import('../templates/start-from.tsx'))

/** `/conferences/new`, empty or started from a conference or a template. */
export default function NewConferencePage() {
  const [search] = useSearchParams()
  if (search.get('from') || search.get('template'))
    return <StartFrom key={`${search}`} search={search} />
  return <EmptyForm />
}

function EmptyForm() {
  const [initial] = useState(() => emptyForm(operatorZone()))
  return <NewConference initial={initial} source="" />
}
