import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { emptyForm } from '#features/conference-form/values/form-values.ts'
import { operatorZone } from '#schedule/zone/zone-names.ts'
import { lazyPage } from './lazy-page.tsx'
import { NewConference } from './new-conference.tsx'

const CopyConference = lazyPage(() => import('./copy-conference.tsx'))

/** `/conferences/new`. `?from={id}` starts from a conference, and `move` shifts its window. */
export default function NewConferencePage() {
  const [search] = useSearchParams()
  const source = search.get('from')
  const move = search.get('move') ?? ''
  if (source) return <CopyConference key={`${source} ${move}`} source={source} move={move} />
  return <EmptyForm />
}

function EmptyForm() {
  const [initial] = useState(() => emptyForm(operatorZone()))
  return <NewConference initial={initial} source="" />
}
