import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import type { BrandKitValues } from '#api/records/brand-kits.ts'
import { type BrandKit, brandKitColors } from '#contract/records/brand-kit.ts'
import { defaultTheme } from '#contract/theme.ts'
import { EditKit } from '#features/brand-kits/form/edit-kit.tsx'
import { valuesOfKit } from '#features/brand-kits/kit-values.ts'
import { KnownKit } from '#features/brand-kits/known-kit.tsx'
import { ThemeStudio } from '#features/theme-studio/theme-studio.tsx'
import { useNavigateFromHere } from '#lib/state/use-navigate-from-here.ts'
import { readKitHash } from '#room/theme/kits/kit-link.ts'
import { themeFields } from '#room/theme/write-theme.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { BackLink } from '#ui/page/back-link.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { kitLinks } from '../../kit-links.ts'

const untouched: BrandKitValues = {
  name: '',
  notes: '',
  colors: themeFields({ light: defaultTheme, dark: defaultTheme }),
}

/** What a kit starts with, in the history's state: a reload is to begin with it again. */
const kept = z.object({ kitStart: z.object({ name: z.string(), colors: brandKitColors }) })

function readStart(): BrandKitValues {
  const linked = readKitHash(window.location.hash)
  if (linked) return { name: linked.name, notes: '', colors: themeFields(linked.themes) }
  const state = kept.safeParse(window.history.state)
  return state.success ? { ...state.data.kitStart, notes: '' } : untouched
}

/** `/brands/new` and `/brands/{id}/edit`: the form of a brand kit. */
export default function EditBrandPage({ id }: { id: string | undefined }) {
  const navigate = useNavigateFromHere()
  const open = (kit: BrandKit) => navigate(kitLinks.kit(kit.id))
  if (id === undefined) return <New onSaved={open} />
  return (
    <KnownKit id={id} list={kitLinks.list}>
      {(kit) => <Existing kit={kit} onSaved={open} />}
    </KnownKit>
  )
}

/** Empty, or with the colours that a link brings along from a conference or its form. */
function New({ onSaved }: { onSaved: (kit: BrandKit) => void }) {
  const [{ name, notes, colors }] = useState(readStart)
  useEffect(() => {
    if (!readKitHash(window.location.hash)) return
    const { pathname, search } = window.location
    window.history.replaceState({ kitStart: { name, colors } }, '', `${pathname}${search}`)
  }, [name, colors])
  return (
    <>
      <title>New brand kit · Greenroom</title>
      <BackLink href={kitLinks.list}>Brand kits</BackLink>
      <PageHeading className="mb-5">New brand kit</PageHeading>
      <EditKit
        kit={undefined}
        initial={{ name, notes, colors }}
        themeTools={ThemeStudio}
        cancel={kitLinks.list}
        onSaved={onSaved}
      />
    </>
  )
}

/** It stays the kit that was opened: what others save meanwhile must not change the form. */
function Existing({ kit, onSaved }: { kit: BrandKit; onSaved: (kit: BrandKit) => void }) {
  const [opened] = useState(kit)
  return (
    <>
      <title>{`Edit ${isolateDirection(opened.name)} · Greenroom`}</title>
      <BackLink href={kitLinks.kit(opened.id)}>{opened.name}</BackLink>
      <PageHeading className="mb-5">Edit brand kit</PageHeading>
      <EditKit
        kit={opened}
        initial={valuesOfKit(opened)}
        themeTools={ThemeStudio}
        cancel={kitLinks.kit(opened.id)}
        onSaved={onSaved}
      />
    </>
  )
}
