import { afterEach, expect, test, vi } from 'vitest'
import { deviceZone, isZone, operatorZone } from './zone-names.ts'

afterEach(() => vi.restoreAllMocks())

function deviceSays(timeZone: string | undefined) {
  const { resolvedOptions } = Intl.DateTimeFormat.prototype
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (
    this: Intl.DateTimeFormat,
  ) {
    return Object.assign(resolvedOptions.call(this), { timeZone })
  })
}

test.each(['Etc/Unknown', 'Foo/Bar', '', undefined])(
  'When the device says %j, it has no zone and times are in UTC',
  (said) => {
    deviceSays(said)
    expect(deviceZone()).toBeUndefined()
    expect(operatorZone()).toBe('UTC')
  },
)

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['GMT', 'UTC'],
])('When the device reports %s, the zone is %s', (said, zone) => {
  deviceSays(said)
  expect(operatorZone()).toBe(zone)
  expect(isZone(zone)).toBe(true)
})
