import { useState } from 'react'
import type { BrandKit } from '#contract/brand-kit.ts'
import { defaultTheme } from '#contract/theme.ts'
import { EditKit } from '#features/brand-kits/form/edit-kit.tsx'
import { valuesOfKit } from '#features/brand-kits/kit-values.ts'
import { KnownKit } from '#features/brand-kits/known-kit.tsx'
import { ThemeStudio } from '#features/theme-studio/theme-studio.tsx'
import { useNavigateFromHere } from '#lib/use-navigate-from-here.ts'
import { themeFields } from '#room/theme/write-theme.ts'
import { BackLink } from '#ui/back-link.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { PageHeading } from '#ui/page-heading.tsx'
import { kitLinks } from '../kit-links.ts'

const untouched = {
  name: '',
  notes: '',
  colors: themeFields({ light: defaultTheme, dark: defaultTheme }),
}

/** `/brands/new` and `/brands/{id}/edit`: the form of a brand kit. */
export default function EditBrandPage({ id }: { id: string | undefined }) {
  const navigate = useNavigateFromHere()
  const open = (kit: BrandKit) => navigate(kitLinks.kit(kit.id))
  if (id === undefined)
    return (
      <>
        <title>New brand kit · Greenroom</title>
        <BackLink href={kitLinks.list}>Brand kits</BackLink>
        <PageHeading className="mb-5">New brand kit</PageHeading>
        <EditKit
          kit={undefined}
          initial={untouched}
          themeTools={ThemeStudio}
          cancel={kitLinks.list}
          onSaved={open}
        />
      </>
    )
  return (
    <KnownKit id={id} list={kitLinks.list}>
      {(kit) => <Existing kit={kit} onSaved={open} />}
    </KnownKit>
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
