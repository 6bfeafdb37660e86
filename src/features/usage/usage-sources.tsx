import { Disclosure } from '#ui/disclosure.tsx'

/** What the figures are made from, and what is not in them. */
export function UsageSources({ isByBrand }: { isByBrand: boolean }) {
  return (
    <Disclosure title="What these figures are made from">
      <ul className="max-w-prose list-disc space-y-1.5 ps-5 text-quiet">
        <li>
          <b>Dollars</b> are what SignalWire’s log of video sessions says it charged, deleted ones
          included, added without rounding. A session counts on the day on which it began.
        </li>
        <li>
          <b>Minutes</b> are from a session’s beginning to its end, however many were inside.
        </li>
        <li>
          <b>People</b> are those in a session, each name once and each shared screen too. Who came
          to two sessions counts in both. “+” means at least: some sessions are not counted yet, or
          SignalWire does not list them any more.
        </li>
        <li>
          <b>Recordings</b> are those that still exist, on the day on which they began. What deleted
          ones cost is in the dollars all the same.
        </li>
        {isByBrand && (
          <li>
            <b>Brands</b> are the kits with which conferences were last made or changed through
            Greenroom, by the conference’s name.
          </li>
        )}
        <li>
          <b>Not in it:</b> what SignalWire charges for other than sessions, such as storage,
          streams, calls and messages; discounts and taxes.
        </li>
      </ul>
    </Disclosure>
  )
}
