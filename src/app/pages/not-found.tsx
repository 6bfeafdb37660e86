import { Link } from 'wouter'
import { paths } from '../paths.ts'

/** An address that leads nowhere. */
export default function NotFound() {
  return (
    <div className="mx-auto max-w-md py-24 text-center">
      <title>Not found · Greenroom</title>
      <h1 className="font-semibold text-xl">There is nothing at this address</h1>
      <p className="mt-2 text-quiet">The link may be incomplete or old.</p>
      <Link
        href={paths.newConference}
        className="mt-6 inline-flex h-9 items-center rounded-md bg-accent px-3.5 font-semibold text-on-accent hover:bg-accent-hover"
      >
        New conference
      </Link>
    </div>
  )
}
