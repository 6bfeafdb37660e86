import { memo, useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { Approached, useApproach } from '#lib/browser/use-approach.ts'
import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { keptUntil } from '#ui/page/kept.ts'
import { Skeleton } from '#ui/page/skeleton.tsx'
import type { FormValues } from '../../values/form-values.ts'
import { Section } from '../section.tsx'
import { useLateSchedule } from './use-late-schedule.ts'

const times = ['join_from', 'join_until'] as const

/** When people can join. */
export const ScheduleSection = memo(function ScheduleSection({
  ownId,
  isBlank,
}: {
  ownId: string | undefined
  /** Nothing is in the form yet. */
  isBlank: boolean
}) {
  const isHydrated = useHydrated()
  const [isPrerendered] = useState(!isHydrated)
  const section = useRef<HTMLElement>(null)
  const isEmpty = useWatch<FormValues, typeof times>({ name: times }).every((time) => time === '')
  // An empty form is typed into from the top, which nothing large is to disturb.
  const isApproached = useApproach(section, !isBlank || !isEmpty)
  const { Body, isMissing, handlers } = useLateSchedule(section)
  const body = () => {
    if (Body)
      return (
        <Approached value={isApproached}>
          <Body ownId={ownId} />
        </Approached>
      )
    return isPrerendered ? null : <Skeleton label="Loading the times" className="h-64" />
  }
  return (
    <Section
      title="Schedule"
      lead="People can join only between these times. Anyone already inside stays."
      ref={section}
    >
      <div {...handlers} {...keptUntil(body())} />
      {isMissing && (
        <p className="mt-3 text-quiet text-sm">
          Zones and what helps with times could not be loaded. What you fill in is kept: load the
          page again.
        </p>
      )}
    </Section>
  )
})
