import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { conference } from '#contract/conference.ts'
import { conferenceDefaults } from '#contract/conference-fields.ts'
import { fieldErrors } from '#contract/field-error.ts'
import { pageOf } from '#contract/protocol/page.ts'
import { recording } from '#contract/rooms/recording.ts'
import {
  listedSession,
  roomSession,
  sessionEvent,
  sessionMember,
} from '#contract/rooms/room-session.ts'
import { stream } from '#contract/rooms/stream.ts'
import { usageLog } from '#contract/rooms/usage-log.ts'
import { token } from '#contract/token.ts'
import { buildFullCreate } from '#testing/fixtures.ts'
import { epochMilliseconds } from '../../sandbox/conferences/instant.ts'
import { type ApiTarget, attributesOf, conferencePage, testClient } from './test-client.ts'

const tokenPage = pageOf(token)
const streamPage = pageOf(stream)
const unknownId = '9d1c2f3a-0000-4000-8000-000000000000'

/**
 * What holds at SignalWire as published and at its look-alike, as a suite of tests. It removes
 * whatever it creates, and touches nothing else.
 *
 * @param title of the suite
 * @param target where to call; called when a test runs, not before
 */
export function testSignalWireContract(title: string, target: () => ApiTarget): void {
  const created: string[] = []
  const client = testClient(target)
  const { call } = client
  /** Remembers what was created also where a refusal was expected. */
  const tryToCreate = async (body: unknown) => {
    const reply = await call('POST', '/conferences', body)
    const made = conference.safeParse(reply.body)
    if (made.success) created.push(made.data.id)
    return reply
  }
  const create = async (body: unknown) => conference.parse((await tryToCreate(body)).body)
  const unusedName = () => `greenroom-check-${randomUUID()}`

  describe(title, () => {
    afterEach(async () => {
      for (const id of created.splice(0)) await call('DELETE', `/conferences/${id}`)
    })

    test('When only a display name is sent, everything else gets its default', async () => {
      const made = await create({ display_name: 'Greenroom check' })
      expect(made).toMatchObject({
        ...conferenceDefaults,
        display_name: 'Greenroom check',
        name: expect.stringMatching(/^[A-Za-z0-9_-]+$/),
        join_from: null,
        join_until: null,
        tone_on_entry_and_exit: false,
        room_join_video_off: false,
        user_join_video_off: false,
      })
      expect(made).not.toHaveProperty('active_session')
    })

    test('When every field is sent, every field comes back, and stays', async () => {
      const { join_from, join_until, ...rest } = buildFullCreate({ name: unusedName() })
      const made = await create({ join_from, join_until, ...rest })
      expect(made).toMatchObject(rest)
      expect([made.join_from, made.join_until].map((at) => epochMilliseconds(at ?? ''))).toEqual(
        [join_from, join_until].map((at) => epochMilliseconds(at ?? '')),
      )
      const read = await call('GET', `/conferences/${made.id}`)
      expect(read.status).toBe(200)
      expect(conference.parse(read.body)).toEqual(made)
    })

    test('When the display name is missing, the response is a 422 that names it', async () => {
      const refusal = await tryToCreate({ name: unusedName() })
      expect(refusal.status).toBe(422)
      expect(attributesOf(refusal.body)).toContain('display_name')
    })

    test('When the name is taken, the response is a 422 that names the name', async () => {
      const name = unusedName()
      await create({ name, display_name: 'First' })
      const refusal = await tryToCreate({ name, display_name: 'Second' })
      expect(refusal.status).toBe(422)
      expect(attributesOf(refusal.body)).toEqual(['name'])
    })

    test('When the body is not JSON, the response is a 400', async () => {
      const refusal = await tryToCreate('{"display_name":')
      expect([refusal.status, refusal.body]).toEqual([400, { error: 'Bad Request' }])
    })

    test('When the API token is wrong, the response is a 401', async () => {
      const stranger = testClient(() => ({ ...target(), apiToken: 'PTwrong' }))
      const refusal = await stranger.call('GET', '/conferences')
      expect([refusal.status, refusal.body]).toEqual([401, { error: 'Unauthorized' }])
    })

    test('When pages are followed, each conference is there once, and links are absolute', async () => {
      const made = [
        await create({ display_name: 'One' }),
        await create({ display_name: 'Two' }),
        await create({ display_name: 'Three' }),
      ]
      const first = await call('GET', '/conferences?page_size=2')
      const { links, data } = conferencePage.parse(first.body)
      expect(data).toHaveLength(2)
      for (const link of [links.self, links.first, links.next])
        expect(URL.canParse(link ?? '')).toBe(true)
      const all = await client.walk('/conferences?page_size=2')
      const ids = all.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toEqual(expect.arrayContaining(made.map(({ id }) => id)))
    })

    test('When a page number comes without its token, the response is a 422', async () => {
      expect(await call('GET', '/conferences?page_number=1')).toMatchObject({ status: 422 })
    })

    test('When a window is requested, only what lies inside is listed', async () => {
      const inside = await create({
        display_name: 'Inside',
        join_from: '2091-01-01T10:00:00Z',
        join_until: '2091-01-01T11:00:00Z',
      })
      const tooEarly = await create({
        display_name: 'Too early',
        join_from: '2091-01-01T09:59:59Z',
        join_until: '2091-01-01T11:00:00Z',
      })
      const found = await client.walk(
        '/conferences?starts_after=2091-01-01T10:00:00Z&ends_before=2091-01-01T11:00:00Z',
      )
      const ids = found.map(({ id }) => id)
      expect(ids).toContain(inside.id)
      expect(ids).not.toContain(tooEarly.id)
    })

    test('When a conference is updated, its name stays and what is left out is the default', async () => {
      const made = await create(buildFullCreate({ name: unusedName() }))
      const body = { display_name: 'Renamed', layout: '5up', tone_on_entry_and_exit: true }
      const updated = await call('PUT', `/conferences/${made.id}`, body)
      expect(updated.status).toBe(200)
      expect(conference.parse(updated.body)).toMatchObject({
        ...conferenceDefaults,
        ...body,
        id: made.id,
        name: made.name,
        created_at: made.created_at,
      })
    })

    test('When a conference is deleted, it is gone', async () => {
      const { id } = await create({ display_name: 'Short-lived' })
      const gone = await call('DELETE', `/conferences/${id}`)
      expect([gone.status, gone.text]).toEqual([204, ''])
      const read = await call('GET', `/conferences/${id}`)
      expect([read.status, read.body]).toEqual([404, { error: 'Not Found' }])
      expect(await call('DELETE', `/conferences/${id}`)).toMatchObject({ status: 404 })
    })

    test('When a conference is made, it has a moderator and a guest, who rules only themselves', async () => {
      const { id } = await create({ display_name: 'Tokens' })
      const list = await call('GET', `/conferences/${id}/conference_tokens`)
      const tokens = tokenPage.parse(list.body).data
      expect(tokens).toHaveLength(2)
      const powers = tokens.map(({ scopes }) =>
        scopes.some((scope) => scope.startsWith('room.member.')),
      )
      expect(powers.toSorted()).toEqual([false, true])
    })

    test('When a token is reset, it has a new secret and the old one is nowhere', async () => {
      const { id } = await create({ display_name: 'Reset' })
      const list = await call('GET', `/conferences/${id}/conference_tokens`)
      const [before] = tokenPage.parse(list.body).data
      const reset = await call('POST', `/conference_tokens/${before?.id}/reset`)
      const after = token.parse(reset.body)
      expect(after).toEqual({ ...before, token: after.token })
      expect(after.token).not.toBe(before?.token)
      expect(await call('GET', `/conference_tokens/${after.id}`)).toMatchObject({ body: after })
      const again = await call('GET', `/conferences/${id}/conference_tokens`)
      expect(again.text).not.toContain(before?.token)
    })

    test('When a stream is added, it is listed; an address that is not RTMP is refused', async () => {
      const { id } = await create({ display_name: 'Streams' })
      const url = 'rtmps://live.example.com/app/key'
      const added = await call('POST', `/conferences/${id}/streams`, { url })
      expect(added.status).toBe(200)
      const made = stream.parse(added.body)
      expect(made.url).toBe(url)
      const list = await call('GET', `/conferences/${id}/streams`)
      expect(streamPage.parse(list.body).data).toEqual([made])
      const refusal = await call('POST', `/conferences/${id}/streams`, { url: 'https://x.example' })
      expect(refusal.status).toBe(422)
      expect(attributesOf(refusal.body)).toContain('url')
    })

    test('When a stream is changed and deleted, it is elsewhere and then gone', async () => {
      const { id } = await create({ display_name: 'Streams' })
      const url = 'rtmps://live.example.com/app/key'
      const made = stream.parse((await call('POST', `/conferences/${id}/streams`, { url })).body)
      const other = `${url}-2`
      const changed = await call('PUT', `/streams/${made.id}`, { url: other })
      expect([changed.status, stream.parse(changed.body).url]).toEqual([200, other])
      const read = await call('GET', `/streams/${made.id}`)
      expect(stream.parse(read.body)).toMatchObject({ id: made.id, url: other })
      const gone = await call('DELETE', `/streams/${made.id}`)
      expect([gone.status, gone.text]).toEqual([204, ''])
      expect(await call('GET', `/streams/${made.id}`)).toMatchObject({ status: 404 })
    })

    test('When a stream would go to a private host, the response is a 422', async () => {
      const { id } = await create({ display_name: 'Streams' })
      const url = 'rtmp://127.0.0.1/app/key'
      const refusal = await call('POST', `/conferences/${id}/streams`, { url })
      expect(refusal.status).toBe(422)
      expect(fieldErrors.parse(refusal.body).errors).toMatchObject([{ code: 'url_is_unsafe' }])
    })

    test('When rooms’ lists are read, every row and what is read of it is of the contract', async () => {
      const rowsOf = async <Row extends z.core.$ZodType>(row: Row, path: string) => {
        const reply = await call('GET', path)
        expect(reply.status, path).toBe(200)
        return pageOf(row).parse(reply.body).data
      }
      for (const { id } of (await rowsOf(listedSession, '/room_sessions')).slice(0, 3)) {
        const one = await call('GET', `/room_sessions/${id}`)
        expect(roomSession.parse(one.body).id).toBe(id)
        await rowsOf(sessionMember, `/room_sessions/${id}/members`)
        await rowsOf(recording, `/room_sessions/${id}/recordings?media_ttl=60`)
        await rowsOf(sessionEvent, `/room_sessions/${id}/events`)
      }
      for (const { id } of (await rowsOf(recording, '/room_recordings')).slice(0, 3)) {
        const one = await call('GET', `/room_recordings/${id}?media_ttl=60`)
        expect(recording.parse(one.body).id).toBe(id)
        await rowsOf(sessionEvent, `/room_recordings/${id}/events`)
      }
      for (const { id } of (await rowsOf(usageLog, '/logs?include_deleted=true')).slice(0, 3)) {
        const one = await call('GET', `/logs/${id}`)
        expect(usageLog.parse(one.body).id).toBe(id)
      }
    })

    test('When sessions are asked for by an unused name, there are none', async () => {
      const path = `/room_sessions?room_name=${unusedName()}`
      expect(await call('GET', path)).toMatchObject({ status: 200, body: { data: [] } })
    })

    test.each(['/room_sessions', '/room_recordings', '/streams', '/logs'])(
      'When one of %s is not there, the response is a 404',
      async (path) => {
        const read = await call('GET', `${path}/${unknownId}`)
        expect([read.status, read.body]).toEqual([404, { error: 'Not Found' }])
      },
    )
  })
}
