/** What providers, countries and currencies are called. */

export const provider = (name) =>
  ({
    aws: 'AWS',
    gcp: 'Google Cloud',
    azure: 'Azure',
    'google-colab': 'Google Colab',
    kaggle: 'Kaggle',
    'sagemaker-studio-lab': 'SageMaker Studio Lab',
    runpod: 'RunPod',
    lambda: 'Lambda',
    ovhcloud: 'OVHcloud',
    scaleway: 'Scaleway',
    'vast.ai': 'Vast.ai',
    nebius: 'Nebius',
    hyperstack: 'Hyperstack',
    crusoe: 'Crusoe',
    cudo: 'Cudo',
    fluidstack: 'FluidStack',
    verda: 'Verda',
    thunder: 'Thunder Compute',
    hyperbolic: 'Hyperbolic',
  })[name] ?? name;

const REGIONS = {
  AFRICA: 'Africa (mean)',
  ASIA: 'Asia (mean)',
  EU27: 'European Union (mean)',
  EUROPE: 'Europe (mean)',
  NORTH_AMERICA: 'North America (mean)',
  OCEANIA: 'Oceania (mean)',
  SOUTH_AMERICA: 'South America (mean)',
  WORLD: 'World (mean)',
};

/** Two-letter codes, by which the browser knows countries' names. */
const COUNTRIES = Object.fromEntries(
  [
    'ARE:AE ARG:AR AUS:AU AUT:AT BEL:BE BGD:BD BGR:BG BRA:BR CAN:CA CHE:CH CHL:CL CHN:CN COL:CO DEU:DE',
    'DNK:DK EGY:EG ESP:ES FIN:FI FRA:FR GBR:GB GRC:GR HUN:HU IDN:ID IND:IN IRL:IE ITA:IT JPN:JP KAZ:KZ',
    'KEN:KE KOR:KR MAR:MA MEX:MX MLT:MT MYS:MY NGA:NG NLD:NL NOR:NO NPL:NP POL:PL PRT:PT QAT:QA RUS:RU',
    'SAU:SA SWE:SE THA:TH TUR:TR UKR:UA USA:US VNM:VN ZAF:ZA',
  ].flatMap((line) => line.split(' ').map((pair) => pair.split(':'))),
);

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** A country by its three-letter code, a state such as `USA-CA` with it. */
export function country(code) {
  const [land, state] = code.split('-');
  const name = COUNTRIES[land] ? countryNames.of(COUNTRIES[land]) : (REGIONS[land] ?? land);
  return state ? `${name}, ${state}` : name;
}

const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });

export const currency = (code) => `${code} (${currencyNames.of(code)})`;
