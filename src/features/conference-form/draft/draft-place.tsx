import { Notice } from '#ui/notices/notice.tsx'

/** As large as what says that a draft is back, where `index.html` has found one in the storage. */
export function DraftPlace({ title, hint }: { title: string; hint: string }) {
  return (
    <div aria-hidden className="invisible [html:not([data-draft])_&]:hidden">
      <Notice tone="plain" title={title}>
        <p>{`As you left it on Wed 30 Sep 2026, 00:00. ${hint}`}</p>
      </Notice>
    </div>
  )
}
