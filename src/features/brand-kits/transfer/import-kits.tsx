import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { brandKits } from '#api/records/brand-kit-list.ts'
import {
  createBrandKit,
  readBrandKit,
  setBrandKit,
  updateBrandKit,
} from '#api/records/brand-kits.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import { type BrandKit, brandKitLimits } from '#contract/records/brand-kit.ts'
import { randomId } from '#lib/random-id.ts'
import { LeaveGuard } from '#ui/leave/leave-guard.tsx'
import { announce } from '#ui/notices/announcer.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { BackLink } from '#ui/page/back-link.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import type { KitLinks } from '../kit-links.ts'
import { BringKits } from './bring-kits.tsx'
import { ImportBar } from './import-bar.tsx'
import { ImportRow } from './import-row.tsx'
import {
  freeName,
  type ImportTotals,
  importTotals,
  planImport,
  type ImportRow as Row,
} from './plan-import.ts'
import { droppedFiles } from './read/dropped-files.ts'
import { doneText, inWords } from './read/import-text.ts'
import { readFiles } from './read/read-files.ts'
import type { ReadKit, UnreadKit } from './read/read-kit.ts'
import { readKits } from './read/read-kits.ts'
import { UnreadList } from './read/unread-list.tsx'
import { useFileDrop } from './read/use-file-drop.ts'
import { type ImportOutcome, type ImportTask, runImport } from './run-import.ts'

type Props = {
  links: KitLinks
  /** The kit whose colours are to be taken from a text that says no name. */
  into: string | undefined
}

const noKits: readonly BrandKit[] = []
const calls = { create: createBrandKit, update: updateBrandKit, read: readBrandKit }

/** Brings kits in from files or a text: first what would be done, then what came of it. */
export function ImportKits({ links, into }: Props) {
  const client = useQueryClient()
  const query = useQuery(brandKits)
  const error = useErrorUntilData(query)
  const kits = query.data ?? noKits
  const [rows, setRows] = useState<readonly Row[]>([])
  const [wrong, setWrong] = useState<readonly (UnreadKit & { id: string })[]>([])
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, ImportOutcome>>(new Map())
  const [isReading, setReading] = useState(false)
  const keys = useRef(new Map<string, string>())
  const summary = useRef<HTMLDivElement>(null)

  const isDone = (id: string) => {
    const kind = outcomes.get(id)?.kind
    return kind === 'added' || kind === 'replaced'
  }
  const plan = useMemo(() => planImport(rows, kits), [rows, kits])
  const open = plan.filter(({ row }) => !isDone(row.id))
  const totals = importTotals(open)
  const todo = totals.add + totals.replace
  const hasErrors = open.some(({ renameError }) => renameError !== undefined)

  const run = useMutation({
    mutationFn: (tasks: readonly ImportTask[]) =>
      runImport(tasks, calls, (id, outcome) => {
        setOutcomes((known) => new Map(known).set(id, outcome))
        if (outcome.kind !== 'refused') setBrandKit(client, outcome.kit)
      }),
    // What was refused is looked at anew, as it is by now.
    onSettled: () => void client.invalidateQueries({ queryKey: brandKits.queryKey }),
  })
  const hasEnded = run.isSuccess || run.isError
  useEffect(() => {
    if (hasEnded) summary.current?.focus()
  }, [hasEnded])
  const start = () => {
    const tasks = open.flatMap(({ row, action }): readonly ImportTask[] => {
      if (action.kind === 'nothing') return []
      // The same again, after a lost response, is the same kit.
      const text = JSON.stringify([row.id, action.values])
      const key = keys.current.get(text) ?? randomId()
      keys.current.set(text, key)
      return [{ id: row.id, key, action }]
    })
    setOutcomes(new Map([...outcomes].filter(([, { kind }]) => kind !== 'refused')))
    run.mutate(tasks)
  }
  const take = (read: readonly ReadKit[]) => {
    const target = kits.find(({ id }) => id === into)
    run.reset()
    setRows((known) => [
      ...known,
      ...read.flatMap((found): readonly Row[] => {
        if (found.kind !== 'kit') return []
        const name = found.isNamed ? found.name : (target?.name ?? found.name)
        return [{ id: randomId(), found, name, choice: undefined }]
      }),
    ])
    setWrong((known) => [
      ...known,
      ...read.flatMap((kit) => (kit.kind === 'unread' ? [{ ...kit, id: randomId() }] : [])),
    ])
    const count = read.filter(({ kind }) => kind === 'kit').length
    const unreadCount = read.length - count
    announce(`${inWords(count)} found${unreadCount === 0 ? '' : `, ${unreadCount} cannot be read`}`)
  }
  const takeFiles = async (files: readonly File[]) => {
    if (files.length === 0) return
    setReading(true)
    take(await readFiles(files))
    setReading(false)
  }
  const isOver = useFileDrop((files) => void takeFiles(files))
  const takeDropped = useEffectEvent(() => void takeFiles(droppedFiles.take()))
  useEffect(() => takeDropped(), [])

  const change = (id: string, changed: Partial<Pick<Row, 'name' | 'choice'>>) =>
    setRows((known) => known.map((row) => (row.id === id ? { ...row, ...changed } : row)))
  const done = [...outcomes.values()]
  const counted: ImportTotals = {
    add: done.filter(({ kind }) => kind === 'added').length,
    replace: done.filter(({ kind }) => kind === 'replaced').length,
    nothing: done.filter(({ kind }) => kind === 'refused').length,
  }
  return (
    <>
      <title>Import brand kits · Greenroom</title>
      <BackLink href={links.list}>Brand kits</BackLink>
      <PageHeading className="mb-5">Import brand kits</PageHeading>
      <div className="space-y-5">
        <BringKits
          isOver={isOver}
          isBusy={isReading || run.isPending}
          onFiles={(files) => void takeFiles(files)}
          onText={(text) => take(readKits({ source: 'Pasted text', name: '', text }))}
        />
        {!query.data && error && (
          <RequestError
            what="The brand kits that are here could not be loaded, so nothing can be compared with them."
            error={error}
            isFetching={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        )}
        {!query.data && !error && rows.length > 0 && (
          <Skeleton label="Comparing with the kits that are here" className="h-32" />
        )}
        {wrong.length > 0 && <UnreadList kits={wrong} />}
        {query.data && rows.length > 0 && (
          <section aria-labelledby="import-rows">
            <h2 id="import-rows" className="mb-2 font-semibold text-base">
              What the import does
            </h2>
            <fieldset disabled={run.isPending}>
              <legend className="sr-only">Kits to import</legend>
              <ul
                aria-label="Kits to import"
                className="overflow-hidden rounded-lg border border-line bg-surface"
              >
                {plan.map((planned) => (
                  <ImportRow
                    key={planned.row.id}
                    planned={planned}
                    outcome={outcomes.get(planned.row.id)}
                    kitAddress={links.kit}
                    proposeName={() => freeName(planned.row.name, rows, kits)}
                    onChoose={(choice) => change(planned.row.id, { choice })}
                    onRename={(name) => change(planned.row.id, { name })}
                  />
                ))}
              </ul>
            </fieldset>
          </section>
        )}
        {done.length > 0 && !run.isPending && (
          <Notice
            ref={summary}
            role="status"
            tone={counted.nothing > 0 || run.error ? 'warning' : 'success'}
            title={`${doneText(counted)}${run.error && todo > 0 ? `, ${inWords(todo)} not sent yet` : ''}`}
            actions={
              <Link href={links.list} className="font-medium underline">
                All brand kits
              </Link>
            }
          />
        )}
        {run.error && (
          <RequestError
            what={
              counted.add + counted.replace > 0
                ? 'The import stopped halfway.'
                : 'Nothing was imported.'
            }
            lead={
              todo > 0
                ? `${inWords(todo)} of it ${todo === 1 ? 'is' : 'are'} left. Trying again is safe: what was imported is not imported twice.`
                : 'Trying again is safe.'
            }
            operation="update"
            error={run.error}
            isFetching={run.isPending}
            onRetry={start}
          />
        )}
      </div>
      {query.data && rows.length > 0 && (
        <ImportBar
          totals={totals}
          room={brandKitLimits.kits - kits.length}
          hasErrors={hasErrors}
          isPending={run.isPending}
          onImport={start}
          onStartOver={() => {
            setRows([])
            setWrong([])
            setOutcomes(new Map())
            run.reset()
          }}
        />
      )}
      <LeaveGuard hasChanged={() => todo > 0} title="Leave the import?">
        <p>{`${inWords(todo)} ${todo === 1 ? 'is' : 'are'} not imported yet.`}</p>
      </LeaveGuard>
    </>
  )
}
