import { describe, expect, test } from 'vitest'
import { zoneOffset } from '../../offset.ts'
import { allZones } from './zone-list.ts'
import { cityOf, modernName } from './zone-names.ts'
import { searchZones, zoneEntries } from './zone-search.ts'
import { zoneSections } from './zone-sections.ts'

const december = Date.parse('2026-12-01T00:00:00Z')
const entries = zoneEntries(december)
const found = (query: string) => searchZones(entries, query).map(({ zone }) => zone)

describe('A zone is found', () => {
  test.each([
    ['tokyo', 'Asia/Tokyo'],
    ['TOKYO ', 'Asia/Tokyo'],
    ['new york', 'America/New_York'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['mumbai', 'Asia/Kolkata'],
    ['india', 'Asia/Kolkata'],
    ['japan', 'Asia/Tokyo'],
    ['são paulo', 'America/Sao_Paulo'],
    ['paulo', 'America/Sao_Paulo'],
    ['münchen', 'Europe/Berlin'],
    ['kiev', 'Europe/Kyiv'],
    ['+05:45', 'Asia/Kathmandu'],
    ['utc-3:30', 'America/St_Johns'],
    ['JST', 'Asia/Tokyo'],
    ['utc', 'UTC'],
    ['gmt', 'UTC'],
    ['+00:00', 'UTC'],
    ['lord howe', 'Australia/Lord_Howe'],
    ['Eastern', 'America/New_York'],
    ['ET', 'America/New_York'],
    ['central time', 'America/Chicago'],
    ['pacific', 'America/Los_Angeles'],
    ['PT', 'America/Los_Angeles'],
    ['CET', 'Europe/Berlin'],
    ['usa', 'America/New_York'],
  ])('first by %j', (query, zone) => {
    expect(found(query)[0]).toBe(zone)
  })

  test.each([
    ['CET', 'Europe/Berlin'],
    ['cest', 'Europe/Paris'],
    ['EST', 'America/New_York'],
    ['CST', 'Asia/Shanghai'],
    ['CST', 'America/Chicago'],
    ['IST', 'Asia/Kolkata'],
    ['+1', 'Europe/Berlin'],
    ['+05', 'Asia/Kolkata'],
    ['usa', 'America/Los_Angeles'],
    ['germany', 'Europe/Berlin'],
    ['cet', 'Europe/Paris'],
  ])('among others by %j: %s', (query, zone) => {
    expect(found(query)).toContain(zone)
  })

  test.each(['atlantis', '+25', 'tokyo berlin'])('not by %j', (query) => {
    expect(found(query)).toEqual([])
  })
})

test('When zones are listed, their offsets are those of the chosen date', () => {
  const offsetIn = (at: number) =>
    zoneEntries(at).find(({ zone }) => zone === 'Europe/Berlin')?.offset
  expect([offsetIn(december), offsetIn(Date.parse('2026-07-01'))]).toEqual([3600, 7200])
})

test('When an offset is read in either way, it is the same in every zone', () => {
  for (const { zone, offset } of entries)
    expect([zone, offset]).toEqual([zone, zoneOffset(december, zone)])
})

test('When zones are listed, each but UTC has a country and its current name', () => {
  expect(entries.filter(({ country }) => country === '').map(({ zone }) => zone)).toEqual(['UTC'])
  expect(allZones().map(modernName)).toEqual(allZones())
})

test.each([
  ['Asia/Ho_Chi_Minh', 'Ho Chi Minh'],
  ['Asia/Calcutta', 'Kolkata'],
  ['America/Kentucky/Louisville', 'Louisville, Kentucky'],
  ['UTC', 'UTC'],
])('The city of %s is %s', (zone, city) => {
  expect(cityOf(zone)).toBe(city)
})

describe('The list', () => {
  const recent = ['Asia/Tokyo', 'America/New_York', 'Europe/Berlin']

  test('starts with the operator’s zone and recently used ones, each once', () => {
    const [own, lately, big, all] = zoneSections(entries, '', 'Europe/Berlin', recent)
    expect(own?.entries.map(({ zone }) => zone)).toEqual(['Europe/Berlin'])
    expect(lately?.entries.map(({ zone }) => zone)).toEqual(['Asia/Tokyo', 'America/New_York'])
    expect(big?.entries[0]?.zone).toBe('America/Los_Angeles')
    expect(all?.entries).toHaveLength(entries.length - 3 - (big?.entries.length ?? 0))
  })

  test('has only sections with results', () => {
    const sections = zoneSections(entries, 'tokyo', 'Europe/Berlin', recent)
    expect(sections.map(({ title }) => title)).toEqual(['Recently used'])
  })
})
