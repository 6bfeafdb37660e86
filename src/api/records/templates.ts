import { infiniteQueryOptions, keepPreviousData, type QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { type Template, template, templateHistory } from '#contract/records/template.ts'
import type { TemplateUpdate } from '#contract/records/template-request.ts'
import { idempotencyKeyHeader } from '#contract/submission.ts'
import { request } from '../client.ts'
import { retryInterval } from '../recovery.ts'
import { ifUnchanged } from './record-failures.ts'
import { templates } from './template-list.ts'

/** What can be changed of a template. */
export type TemplateValues = TemplateUpdate

function pathOf(id: string) {
  return `/api/templates/${encodeURIComponent(id)}` as const
}

/** Reads one template past the cache. */
export function readTemplate(id: string, signal?: AbortSignal): Promise<Template> {
  return request({
    method: 'GET',
    path: pathOf(id),
    schema: template,
    ...(signal && { signal }),
  })
}

/** @returns options for `useInfiniteQuery`: what a template was after each change, newest first */
export function templateVersions({ id, version }: Template) {
  return infiniteQueryOptions({
    queryKey: ['templates', 'history', id, version] as const,
    queryFn: ({ signal, pageParam }) => {
      const query = pageParam === null ? '' : `?${new URLSearchParams({ cursor: pageParam })}`
      const path = `${pathOf(id)}/history${query}` as const
      return request({ method: 'GET', path, schema: templateHistory, signal })
    },
    initialPageParam: cursor(null),
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => retryInterval(state.error),
  })
}

function cursor(text: string | null): string | null {
  return text
}

/** @param key the same again after a lost response, so that one template comes of it */
export function createTemplate(key: string, body: TemplateValues): Promise<Template> {
  return request({
    method: 'POST',
    path: '/api/templates',
    headers: { [idempotencyKeyHeader]: key },
    body,
    schema: template,
  })
}

/** @param before the template as the operator saw it: it is refused if it is another by now */
export function updateTemplate(before: Template, body: TemplateValues): Promise<Template> {
  return request({
    method: 'PUT',
    path: pathOf(before.id),
    headers: ifUnchanged(before),
    body,
    schema: template,
  })
}

/**
 * @param key the same again after a lost response, so that it counts as deleted
 * @param before the template as the operator saw it: it is refused if it is another by now
 */
export async function deleteTemplate(key: string, before: Template): Promise<void> {
  const headers = { ...ifUnchanged(before), [idempotencyKeyHeader]: key }
  await request({ method: 'DELETE', path: pathOf(before.id), headers, schema: z.null() })
}

/** Puts a template that was saved where it is shown, and has the others read again. */
export function setTemplate(client: QueryClient, saved: Template): void {
  client.setQueryData(
    templates.queryKey,
    (known) => known && [...known.filter(({ id }) => id !== saved.id), saved].toSorted(byName),
  )
  void client.invalidateQueries({ queryKey: ['templates'] })
}

/** Takes a deleted template away from where it is shown. */
export function removeTemplate(client: QueryClient, gone: string): void {
  client.setQueryData(templates.queryKey, (known) => known?.filter(({ id }) => id !== gone))
  void client.invalidateQueries({ queryKey: templates.queryKey })
}

function byName(a: Template, b: Template): number {
  return a.name.localeCompare(b.name)
}
