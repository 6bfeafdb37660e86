import { Link } from 'wouter'
import type { ColoredConference } from '#api/conference/conference-colors.ts'
import { titleOf } from '#contract/text/conference-title.ts'

/** Leads to a conference's page. */
export function ConferenceLink({
  conference,
  href,
}: {
  conference: ColoredConference
  href: string
}) {
  return (
    <Link
      href={href}
      dir="auto"
      translate="no"
      className="min-w-0 truncate text-left font-medium hover:underline"
    >
      {titleOf(conference)}
    </Link>
  )
}

/** @returns such as `1 conference` or `1,200 conferences` */
export function conferenceCount(count: number): string {
  return count === 1 ? '1 conference' : `${count.toLocaleString('en')} conferences`
}
