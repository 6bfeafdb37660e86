import CopyConference from './copy-conference.tsx'

/**
 * `/conferences/new?from={id}` starts from a conference, and `move` shifts its window;
 * `?template={id}` starts from a template.
 */
export default function StartFrom({ search }: { search: URLSearchParams }) {
  return <CopyConference source={search.get('from') ?? ''} move={search.get('move') ?? ''} />
}
