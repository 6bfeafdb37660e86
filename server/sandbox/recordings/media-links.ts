import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { UUID_SOURCE } from '#contract/ids.ts'

const MEDIA_PATH = new RegExp(`^/media/(${UUID_SOURCE})$`)

/** Links that open a recording's file for anybody who has them, for a while. */
export type MediaLinks = {
  /** @returns path and query of a link that holds for so many seconds */
  create(recordingId: string, now: number, seconds: number): string
  /**
   * @returns whose file a link opens, or that it does not or no longer; undefined for a path that is
   *   none of a file
   */
  open(path: string, query: string, now: number): { recordingId: string } | 'refused' | undefined
}

export function createMediaLinks(): MediaLinks {
  const key = randomBytes(32)
  const signatureOf = (recordingId: string, expires: string) =>
    createHmac('sha256', key).update(`${recordingId} ${expires}`).digest()

  return {
    create(recordingId, now, seconds) {
      const expires = `${Math.floor(now / 1000) + seconds}`
      const signature = signatureOf(recordingId, expires).toString('hex')
      return `/media/${recordingId}?expires=${expires}&signature=${signature}`
    },
    open(path, query, now) {
      const recordingId = MEDIA_PATH.exec(path)?.[1]
      if (recordingId === undefined) return undefined
      const given = new URLSearchParams(query)
      const expires = given.get('expires') ?? ''
      const signature = Buffer.from(given.get('signature') ?? '', 'hex')
      const expected = signatureOf(recordingId, expires)
      const isGenuine = signature.length === expected.length && timingSafeEqual(signature, expected)
      return isGenuine && now < Number(expires) * 1000 ? { recordingId } : 'refused'
    },
  }
}
