import { formatOffset, zoneOffset } from '../offset.ts'
import { cityOf } from '../zone/names/zone-names.ts'
import { Unreadable } from './unreadable.ts'

/**
 * EST in July is a time that New York's clocks do not show.
 *
 * @throws Unreadable
 */
export function checkSeason(name: string, zone: string, at: number): void {
  const offset = zoneOffset(at, zone)
  const isSummer = /DT$|^(?:CEST|EEST|WEST|BST)$/.test(name)
  const year = new Date(at).getUTCFullYear()
  const offsets = [0, 6].map((month) => zoneOffset(Date.UTC(year, month, 15), zone))
  const [least = 0, most = 0] = offsets.toSorted((a, b) => a - b)
  if (least === most) return
  const isRight = offset === (isSummer ? most : least)
  if (!isRight)
    throw new Unreadable(
      `${cityOf(zone)} has ${formatOffset(offset)} on that day, which is not ${name}. Write ${cityOf(zone)}`,
    )
}
