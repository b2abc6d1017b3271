"""What coding's results say, in each interface language."""

from spolu.language import Words

WORDS: Words = {
    # ------------------------------------------------------------------ why a measure is undefined
    "why one coder": {
        "cs": "žádný přepis nekódovaly dvě osoby",
        "pl": "żadnej transkrypcji nie zakodowały dwie osoby",
        "en": "no transcript was coded by two people",
    },
    "why two coders": {
        "cs": "Cohenovo kappa porovnává dvě osoby; viz řádky dvojic",
        "pl": "kappa Cohena porównuje dwie osoby; zob. wiersze par",
        "en": "Cohen's kappa compares two coders; see the rows of pairs",
    },
    "why one code": {
        "cs": "u jednoho kódu se není s čím splést",
        "pl": "przy jednym kodzie nie ma czego pomylić",
        "en": "a single code cannot be taken for another",
    },
    "why no meeting": {
        "cs": "nikde se úseky dvou osob nepřekrývají",
        "pl": "fragmenty dwóch osób nigdzie się nie nakładają",
        "en": "stretches of two coders meet nowhere",
    },
    "why one value": {
        "cs": "všichni všude řekli totéž",
        "pl": "wszyscy wszędzie powiedzieli to samo",
        "en": "everybody said the same throughout",
    },
    "why nobody": {"cs": "kód tu nikdo nepoužil", "pl": "nikt tu nie użył kodu", "en": "nobody used it here"},
    "why everybody": {
        "cs": "všichni ho použili všude",
        "pl": "wszyscy użyli go wszędzie",
        "en": "everybody used it everywhere",
    },
    "why too few": {
        "cs": "na interval je tu málo promluv",
        "pl": "na przedział jest tu za mało wypowiedzi",
        "en": "too few turns for an interval",
    },
    "why too little": {
        "cs": "společných úseků je příliš málo",
        "pl": "wspólnych fragmentów jest za mało",
        "en": "too few stretches meet",
    },
    # ------------------------------------------------------------------ agreement
    "n/a": {"cs": "nelze určit", "pl": "nie da się określić", "en": "n/a"},
    "all codes": {"cs": "všechny kódy", "pl": "wszystkie kody", "en": "all codes"},
    "code": {"cs": "kód", "pl": "kod", "en": "code"},
    "used": {"cs": "použit / jednotek", "pl": "użyty / jednostek", "en": "used / units"},
    "percent": {"cs": "podíl shody", "pl": "udział zgodnych", "en": "share agreed"},
    "alpha": {"cs": "Krippendorffova α", "pl": "α Krippendorffa", "en": "Krippendorff's α"},
    "kappa": {"cs": "Cohenovo κ", "pl": "κ Cohena", "en": "Cohen's κ"},
    "fleiss": {"cs": "Fleissovo κ", "pl": "κ Fleissa", "en": "Fleiss' κ"},
    "ac1": {"cs": "Gwetovo AC1", "pl": "AC1 Gweta", "en": "Gwet's AC1"},
    "u_alpha": {"cs": "uα (úseky)", "pl": "uα (fragmenty)", "en": "uα (stretches)"},
    "cu_alpha": {"cs": "cuα (kódy společných úseků)", "pl": "cuα (kody wspólnych fragmentów)", "en": "cuα (codes of shared stretches)"},
    "unit turn": {"cs": "promluva", "pl": "wypowiedź", "en": "turn"},
    "unit sentence": {"cs": "věta", "pl": "zdanie", "en": "sentence"},
    "unit character": {"cs": "znak", "pl": "znak", "en": "character"},
    "agreement head": {
        "cs": "Shoda mezi kodéry: {coders}; přepisy kódované nezávisle: {transcripts}; jednotka: {unit}",
        "pl": "Zgodność koderów: {coders}; transkrypcje zakodowane niezależnie: {transcripts}; jednostka: {unit}",
        "en": "Inter-coder agreement: {coders}; transcripts coded independently: {transcripts}; unit: {unit}",
    },
    "interval": {
        "cs": "V závorce 95% interval (bootstrap přes celé promluvy).",
        "pl": "W nawiasie przedział 95% (bootstrap po całych wypowiedziach).",
        "en": "In brackets the 95 % interval (bootstrap over whole turns).",
    },
    "agreement title": {
        "cs": "Nejméně se kodéři shodnou na kódu „{code}“: α {value}",
        "pl": "Najmniejsza zgodność dotyczy kodu „{code}”: α {value}",
        "en": "Coders agree least on “{code}”: α {value}",
    },
    "agreement subtitle": {
        "cs": "Krippendorffova α podle kódů s 95% intervalem; 0 = náhoda, 1 = úplná shoda",
        "pl": "α Krippendorffa według kodów z przedziałem 95%; 0 = przypadek, 1 = pełna zgodność",
        "en": "Krippendorff's α by code with its 95 % interval; 0 = chance, 1 = full agreement",
    },
    "value": {"cs": "hodnota", "pl": "wartość", "en": "value"},
    "low": {"cs": "od", "pl": "od", "en": "from"},
    "high": {"cs": "do", "pl": "do", "en": "to"},
    "places": {
        "cs": "Kde se kodéři rozcházejí nejvíc: {n} místo|Kde se kodéři rozcházejí nejvíc: {n} místa|Kde se kodéři rozcházejí nejvíc: {n} místa|Kde se kodéři rozcházejí nejvíc: {n} míst",
        "pl": "Gdzie kodowania różnią się najbardziej: {n} miejsce|Gdzie kodowania różnią się najbardziej: {n} miejsca|Gdzie kodowania różnią się najbardziej: {n} miejsc|Gdzie kodowania różnią się najbardziej: {n} miejsca",
        "en": "Where coders part most: {n} place|Where coders part most: {n} places",
    },
    "nothing given": {"cs": "nic", "pl": "nic", "en": "nothing"},
    "open transcript": {"cs": "otevřít přepis", "pl": "otworzyć transkrypcję", "en": "open the transcript"},
}  # fmt: skip
