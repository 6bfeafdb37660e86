/**
 * The zones most meetings are in, by the size of the cities in them: first in the list and, of equal
 * hits, first in a search.
 */
export const majorZones: readonly string[] = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Chicago',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Paris',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Asia/Shanghai',
  'Asia/Singapore',
  'Australia/Sydney',
  'America/Sao_Paulo',
  'America/Toronto',
  'America/Denver',
  'America/Mexico_City',
  'Europe/Madrid',
  'Europe/Rome',
  'Europe/Istanbul',
  'Europe/Moscow',
  'Asia/Dubai',
  'Asia/Hong_Kong',
  'Asia/Seoul',
  'Asia/Jakarta',
  'Asia/Manila',
  'Africa/Lagos',
  'Africa/Cairo',
  'Africa/Johannesburg',
  'America/Argentina/Buenos_Aires',
  'America/Bogota',
  'Pacific/Auckland',
]

/** What people in North America call their zones, whatever the season. */
export const zoneNicknames: Readonly<Record<string, readonly string[]>> = {
  'America/New_York': ['Eastern', 'Eastern Time', 'ET'],
  'America/Chicago': ['Central', 'Central Time', 'CT'],
  'America/Denver': ['Mountain', 'Mountain Time', 'MT'],
  'America/Los_Angeles': ['Pacific', 'Pacific Time', 'PT'],
  'America/Anchorage': ['Alaska', 'Alaska Time', 'AKT'],
  'America/Halifax': ['Atlantic', 'Atlantic Time', 'AT'],
  'America/St_Johns': ['Newfoundland', 'Newfoundland Time', 'NT'],
  'Pacific/Honolulu': ['Hawaii', 'Hawaii Time', 'HT'],
}
