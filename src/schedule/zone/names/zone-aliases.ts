/**
 * Abbreviations by what the clocks do: minutes ahead of UTC in January and in July, and which zones
 * of that kind are called so. The database itself has none for many zones, and `Intl` writes only
 * those of its own language.
 */
const abbreviations: readonly (readonly [string, number, number, RegExp])[] = [
  ['UTC GMT Z Zulu', 0, 0, /^UTC$/],
  ['GMT', 0, 0, /^(Africa|Atlantic|America)\//],
  ['WET WEST', 0, 60, /^(Europe|Atlantic|Africa)\/(?!London|Dublin|Jersey|Guernsey|Isle)/],
  ['GMT BST', 0, 60, /^Europe\/(London|Jersey|Guernsey|Isle_of_Man)$/],
  ['GMT IST', 0, 60, /^Europe\/Dublin$/],
  ['CET CEST', 60, 120, /^(Europe|Arctic|Africa)\//],
  ['CET', 60, 60, /^Africa\/(Algiers|Tunis)$/],
  ['WAT', 60, 60, /^Africa\/(?!Algiers|Tunis|Casablanca|El_Aaiun)/],
  ['EET EEST', 120, 180, /^(Europe|Asia|Africa)\/(?!Jerusalem)/],
  ['EET', 120, 120, /^(Europe\/Kaliningrad|Africa\/Tripoli)$/],
  ['IST IDT', 120, 180, /^Asia\/Jerusalem$/],
  ['CAT', 120, 120, /^Africa\/(?!Tripoli|Johannesburg|Maseru|Mbabane)/],
  ['SAST', 120, 120, /^Africa\/(Johannesburg|Maseru|Mbabane)$/],
  ['EAT', 180, 180, /^(Africa|Indian)\//],
  ['MSK', 180, 180, /^Europe\/(?!Istanbul)/],
  ['TRT', 180, 180, /^Europe\/Istanbul$/],
  ['AST', 180, 180, /^Asia\//],
  ['IRST', 210, 210, /^Asia\/Tehran$/],
  ['GST', 240, 240, /^Asia\/(Dubai|Muscat)$/],
  ['PKT', 300, 300, /^Asia\/Karachi$/],
  ['IST', 330, 330, /^Asia\/Kolkata$/],
  ['NPT', 345, 345, /^Asia\/Kathmandu$/],
  ['BST', 360, 360, /^Asia\/Dhaka$/],
  ['ICT', 420, 420, /^Asia\/(Bangkok|Ho_Chi_Minh|Phnom_Penh|Vientiane)$/],
  ['WIB', 420, 420, /^Asia\/(Jakarta|Pontianak)$/],
  ['WITA', 480, 480, /^Asia\/Makassar$/],
  ['WIT', 540, 540, /^Asia\/Jayapura$/],
  ['CST', 480, 480, /^Asia\/(Shanghai|Taipei|Macau)$/],
  ['HKT', 480, 480, /^Asia\/Hong_Kong$/],
  ['SGT', 480, 480, /^Asia\/Singapore$/],
  ['MYT', 480, 480, /^Asia\/Ku/],
  ['PST PHT', 480, 480, /^Asia\/Manila$/],
  ['AWST', 480, 480, /^Australia\/Perth$/],
  ['JST', 540, 540, /^Asia\/Tokyo$/],
  ['KST', 540, 540, /^Asia\/(Seoul|Pyongyang)$/],
  ['ACST', 570, 570, /^Australia\//],
  ['ACST ACDT', 630, 570, /^Australia\//],
  ['AEST', 600, 600, /^Australia\//],
  ['AEST AEDT', 660, 600, /^(Australia|Antarctica)\//],
  ['LHST LHDT', 660, 630, /^Australia\/Lord_Howe$/],
  ['NZST NZDT', 780, 720, /^(Pacific|Antarctica)\//],
  ['NST NDT', -210, -150, /^America\/St_Johns$/],
  ['AST ADT', -240, -180, /^(America|Atlantic)\//],
  [
    'AST',
    -240,
    -240,
    /^America\/(?!Manaus|Boa_Vista|Porto_Velho|La_Paz|Caracas|Guyana|Campo|Cuiaba)/,
  ],
  ['EST EDT', -300, -240, /^America\//],
  ['EST', -300, -300, /^America\/(Jamaica|Panama|Cancun|Cayman|Atikokan)$/],
  ['CST CDT', -360, -300, /^America\//],
  ['CST', -360, -360, /^America\//],
  ['MST MDT', -420, -360, /^America\//],
  ['MST', -420, -420, /^America\//],
  ['PST PDT', -480, -420, /^America\//],
  ['AKST AKDT', -540, -480, /^America\//],
  ['HST', -600, -600, /^Pacific\/Honolulu$/],
  ['HST HDT', -600, -540, /^America\/Adak$/],
  [
    'BRT',
    -180,
    -180,
    /^America\/(Sao_Paulo|Bahia|Fortaleza|Recife|Belem|Maceio|Araguaina|Santarem)$/,
  ],
  ['ART', -180, -180, /^America\/Argentina\//],
]

/**
 * @param january seconds ahead of UTC in that month
 * @param july likewise
 * @returns what its times are called for short, such as `CET` and `CEST`
 */
export function abbreviationsOf(zone: string, january: number, july: number): string[] {
  return abbreviations
    .filter(([, a, b, zones]) => a * 60 === january && b * 60 === july && zones.test(zone))
    .flatMap(([names]) => names.split(' '))
}

/** @returns whether some zone's time is called so, in any letters */
export function isAbbreviation(word: string): boolean {
  return abbreviations.some(([names]) => names.split(' ').includes(word.toUpperCase()))
}

/** Large cities that give no zone its name, and some that go by another name at home. */
const cities: Readonly<Record<string, string>> = {
  'Africa/Johannesburg': 'Cape Town, Durban, Pretoria',
  'Africa/Lagos': 'Abuja',
  'Africa/Casablanca': 'Rabat, Marrakesh',
  'America/Chicago': 'Austin, Dallas, Houston, Minneapolis, New Orleans',
  'America/Denver': 'Salt Lake City',
  'America/Los_Angeles': 'Las Vegas, Portland, San Diego, San Francisco, San Jose, Seattle',
  'America/New_York': 'Atlanta, Boston, Miami, Orlando, Philadelphia, Washington',
  'America/Sao_Paulo': 'Brasilia, Rio de Janeiro',
  'America/Toronto': 'Montreal, Ottawa, Quebec',
  'America/Edmonton': 'Calgary',
  'Asia/Dubai': 'Abu Dhabi',
  'Asia/Ho_Chi_Minh': 'Hanoi, Saigon',
  'Asia/Jerusalem': 'Haifa, Tel Aviv',
  'Asia/Karachi': 'Islamabad, Lahore',
  'Asia/Kolkata': 'Bangalore, Bengaluru, Bombay, Calcutta, Chennai, Delhi, Hyderabad, Mumbai, Pune',
  'Asia/Kathmandu': 'Katmandu',
  'Asia/Riyadh': 'Jeddah, Mecca',
  'Asia/Shanghai': 'Beijing, Chengdu, Guangzhou, Peking, Shenzhen',
  'Asia/Tokyo': 'Kyoto, Osaka, Sapporo',
  'Asia/Yangon': 'Rangoon',
  'Australia/Sydney': 'Canberra',
  'Europe/Berlin': 'Cologne, Dusseldorf, Frankfurt, Hamburg, Köln, Munich, München, Stuttgart',
  'Europe/Istanbul': 'Ankara',
  'Europe/Kyiv': 'Kiev',
  'Europe/London': 'Birmingham, Edinburgh, Glasgow, Manchester',
  'Europe/Madrid': 'Barcelona, Valencia',
  'Europe/Amsterdam': 'Rotterdam, The Hague',
  'Europe/Moscow': 'Saint Petersburg',
  'Europe/Paris': 'Lyon, Marseille, Nice, Toulouse',
  'Europe/Rome': 'Florence, Milan, Milano, Naples, Roma, Turin, Venice',
  'Europe/Brussels': 'Antwerp, Bruxelles',
  'Europe/Copenhagen': 'København',
  'Europe/Lisbon': 'Lisboa, Porto',
  'Europe/Prague': 'Brno, Praha',
  'Europe/Vienna': 'Graz, Salzburg, Wien',
  'Europe/Warsaw': 'Krakow, Warszawa',
  'Europe/Zurich': 'Basel, Bern, Geneva, Genève',
  'Pacific/Auckland': 'Wellington',
}

/** @returns other cities that people look for when they mean this zone */
export function citiesBeside(zone: string): string[] {
  return cities[zone]?.split(', ') ?? []
}
