"""What the rules of axe-core ask for, in Czech and Polish: axe-core itself speaks neither Czech nor, as it is packed, Polish.

Our own sentences, by the rule's id, of the rules that `measured.AXE_TAGS` runs. A rule that is new in axe-core is told in
its own English until it has a row here.
"""

from spolu.language import Words

UNSURE = "axe could not decide: "
"""What stands before a rule that a person has to look at."""


def say(rule: str, message: str, language: str) -> str:
    """Return what a rule of axe asks for, in ``language``; the message itself for other rules and languages.

    Args:
        rule: of the hit: ``axe-label``, ``person-axe-label`` where axe was unsure.
        message: in English; begins with `UNSURE` where axe was.
        language: "cs", "pl" …; Slovak readers get Czech, as `spolu.telling` gives them.
    """
    wanted = {"sk": "cs"}.get(language, language)
    said = WORDS.get(rule.removeprefix("person-").removeprefix("axe-"), {}) if "axe-" in rule else {}
    if wanted not in said:
        return message
    return (UNSURE if message.startswith(UNSURE) else "") + said[wanted]


WORDS: Words = {
    "accesskeys": {"cs": "klávesová zkratka (accesskey) patří jen jednomu prvku", "pl": "skrót klawiszowy (accesskey) należy tylko do jednego elementu"},
    "area-alt": {"cs": "oblast obrázkové mapy potřebuje slova", "pl": "obszar mapy graficznej wymaga opisu"},
    "aria-allowed-attr": {"cs": "prvek má atribut ARIA, který k němu nepatří", "pl": "element ma atrybut ARIA, który do niego nie pasuje"},
    "aria-allowed-role": {"cs": "role se k prvku nehodí", "pl": "rola nie pasuje do elementu"},
    "aria-braille-equivalent": {"cs": "popis pro braillský řádek potřebuje i obyčejný protějšek", "pl": "opis brajlowski wymaga też zwykłego odpowiednika"},
    "aria-command-name": {"cs": "ovládací prvek nemá jméno", "pl": "element sterujący nie ma nazwy"},
    "aria-conditional-attr": {"cs": "atribut ARIA je použit jinak, než role dovoluje", "pl": "atrybut ARIA jest użyty inaczej, niż pozwala rola"},
    "aria-deprecated-role": {"cs": "role je zastaralá", "pl": "rola jest przestarzała"},
    "aria-dialog-name": {"cs": "dialog nemá jméno", "pl": "okno dialogowe nie ma nazwy"},
    "aria-hidden-body": {"cs": "celá stránka je skrytá před odečítačem", "pl": "cała strona jest ukryta przed czytnikiem ekranu"},
    "aria-hidden-focus": {"cs": "na prvek skrytý před odečítačem se dá dojít klávesnicí", "pl": "do elementu ukrytego przed czytnikiem można dojść klawiaturą"},
    "aria-input-field-name": {"cs": "vstupní pole nemá jméno", "pl": "pole nie ma nazwy"},
    "aria-meter-name": {"cs": "měřidlo nemá jméno", "pl": "wskaźnik nie ma nazwy"},
    "aria-progressbar-name": {"cs": "ukazatel průběhu nemá jméno", "pl": "pasek postępu nie ma nazwy"},
    "aria-prohibited-attr": {"cs": "prvek má atribut ARIA, který u něj být nesmí", "pl": "element ma niedozwolony atrybut ARIA"},
    "aria-required-attr": {"cs": "chybí atribut ARIA, který role vyžaduje", "pl": "brakuje atrybutu ARIA, którego wymaga rola"},
    "aria-required-children": {"cs": "v prvku chybí prvky, které jeho role vyžaduje", "pl": "w elemencie brakuje elementów, których wymaga jego rola"},
    "aria-required-parent": {"cs": "prvek leží mimo prvek, do kterého jeho role patří", "pl": "element leży poza elementem, do którego należy jego rola"},
    "aria-roledescription": {"cs": "popis role stojí u prvku bez role", "pl": "opis roli stoi przy elemencie bez roli"},
    "aria-roles": {"cs": "taková role neexistuje", "pl": "nie ma takiej roli"},
    "aria-tab-name": {"cs": "záložka nemá jméno", "pl": "karta nie ma nazwy"},
    "aria-text": {"cs": "v prvku s rolí „text“ se dá na něco dojít klávesnicí", "pl": "w elemencie o roli „text” jest coś, do czego można dojść klawiaturą"},
    "aria-toggle-field-name": {"cs": "přepínač nemá jméno", "pl": "przełącznik nie ma nazwy"},
    "aria-tooltip-name": {"cs": "bublina s nápovědou nemá jméno", "pl": "dymek podpowiedzi nie ma nazwy"},
    "aria-treeitem-name": {"cs": "položka stromu nemá jméno", "pl": "element drzewa nie ma nazwy"},
    "aria-valid-attr": {"cs": "takový atribut ARIA neexistuje", "pl": "nie ma takiego atrybutu ARIA"},
    "aria-valid-attr-value": {"cs": "atribut ARIA má hodnotu, která neplatí", "pl": "atrybut ARIA ma nieprawidłową wartość"},
    "audio-caption": {"cs": "zvuk nemá titulky", "pl": "dźwięk nie ma napisów"},
    "autocomplete-valid": {"cs": "atribut autocomplete neodpovídá poli", "pl": "atrybut autocomplete nie pasuje do pola"},
    "avoid-inline-spacing": {"cs": "rozestupy textu jsou zadané tak, že si je čtenář nezmění", "pl": "odstępy w tekście ustawiono tak, że nie da się ich zmienić"},
    "blink": {"cs": "text bliká", "pl": "tekst miga"},
    "button-name": {"cs": "tlačítko nemá slova", "pl": "przycisk nie ma słów"},
    "bypass": {"cs": "opakující se část stránky nejde přeskočit", "pl": "powtarzającej się części strony nie da się pominąć"},
    "color-contrast": {"cs": "text má proti pozadí malý kontrast", "pl": "tekst ma za mały kontrast z tłem"},
    "css-orientation-lock": {"cs": "obrazovku nejde otočit", "pl": "ekranu nie da się obrócić"},
    "definition-list": {"cs": "v seznamu pojmů (dl) leží něco jiného než pojmy a výklady", "pl": "na liście definicji (dl) jest coś innego niż pojęcia i objaśnienia"},
    "dlitem": {"cs": "pojem nebo výklad (dt, dd) leží mimo seznam pojmů", "pl": "pojęcie lub objaśnienie (dt, dd) leży poza listą definicji"},
    "document-title": {"cs": "stránka nemá název", "pl": "strona nie ma tytułu"},
    "duplicate-id-aria": {"cs": "id, na které odkazuje popisek nebo ARIA, je tu dvakrát", "pl": "id, do którego odwołuje się etykieta lub ARIA, występuje dwa razy"},
    "empty-heading": {"cs": "nadpis je prázdný", "pl": "nagłówek jest pusty"},
    "empty-table-header": {"cs": "záhlaví tabulky je prázdné", "pl": "nagłówek tabeli jest pusty"},
    "focus-order-semantics": {"cs": "prvek, na který se dá dojít klávesnicí, neříká, co je zač", "pl": "element, do którego można dojść klawiaturą, nie mówi, czym jest"},
    "form-field-multiple-labels": {"cs": "pole má víc popisků", "pl": "pole ma kilka etykiet"},
    "frame-focusable-content": {"cs": "do rámu s ovládacími prvky se nedá dojít klávesnicí", "pl": "do ramki z elementami sterującymi nie można dojść klawiaturą"},
    "frame-tested": {"cs": "do rámu axe-core nevidí", "pl": "axe-core nie widzi wnętrza ramki"},
    "frame-title": {"cs": "rám nemá název", "pl": "ramka nie ma tytułu"},
    "frame-title-unique": {"cs": "dva rámy mají stejný název", "pl": "dwie ramki mają ten sam tytuł"},
    "heading-order": {"cs": "úroveň nadpisů něco přeskakuje", "pl": "poziomy nagłówków coś przeskakują"},
    "hidden-content": {"cs": "skrytý obsah axe-core neposoudil", "pl": "axe-core nie ocenił ukrytej treści"},
    "html-has-lang": {"cs": "stránka neříká, v jakém je jazyce", "pl": "strona nie mówi, w jakim jest języku"},
    "html-lang-valid": {"cs": "jazyk stránky není platný kód", "pl": "język strony nie jest prawidłowym kodem"},
    "html-xml-lang-mismatch": {"cs": "lang a xml:lang si odporují", "pl": "lang i xml:lang są sprzeczne"},
    "image-alt": {"cs": "obrázek nemá náhradní text", "pl": "obraz nie ma tekstu alternatywnego"},
    "image-redundant-alt": {"cs": "náhradní text obrázku opakuje text vedle", "pl": "tekst alternatywny powtarza tekst obok"},
    "input-button-name": {"cs": "tlačítko formuláře nemá slova", "pl": "przycisk formularza nie ma słów"},
    "input-image-alt": {"cs": "obrázkové tlačítko nemá náhradní text", "pl": "przycisk graficzny nie ma tekstu alternatywnego"},
    "label": {"cs": "pole nemá popisek", "pl": "pole nie ma etykiety"},
    "label-content-name-mismatch": {"cs": "jméno prvku neobsahuje text, který je na něm vidět", "pl": "nazwa elementu nie zawiera widocznego na nim tekstu"},
    "label-title-only": {"cs": "popisek pole není vidět", "pl": "etykiety pola nie widać"},
    "landmark-banner-is-top-level": {"cs": "záhlaví stránky leží uvnitř jiné části", "pl": "nagłówek strony leży wewnątrz innej części"},
    "landmark-complementary-is-top-level": {"cs": "postranní část leží uvnitř jiné části", "pl": "część boczna leży wewnątrz innej części"},
    "landmark-contentinfo-is-top-level": {"cs": "zápatí stránky leží uvnitř jiné části", "pl": "stopka strony leży wewnątrz innej części"},
    "landmark-main-is-top-level": {"cs": "hlavní část leží uvnitř jiné části", "pl": "część główna leży wewnątrz innej części"},
    "landmark-no-duplicate-banner": {"cs": "stránka má víc záhlaví", "pl": "strona ma kilka nagłówków strony"},
    "landmark-no-duplicate-contentinfo": {"cs": "stránka má víc zápatí", "pl": "strona ma kilka stopek"},
    "landmark-no-duplicate-main": {"cs": "stránka má víc hlavních částí", "pl": "strona ma kilka części głównych"},
    "landmark-one-main": {"cs": "stránka nemá hlavní část", "pl": "strona nie ma części głównej"},
    "landmark-unique": {"cs": "dvě části stránky se jménem neliší", "pl": "dwie części strony nie różnią się nazwą"},
    "link-in-text-block": {"cs": "odkaz v textu se pozná jen podle barvy", "pl": "link w tekście odróżnia tylko kolor"},
    "link-name": {"cs": "odkaz nemá slova", "pl": "link nie ma słów"},
    "list": {"cs": "v seznamu leží něco jiného než položky", "pl": "na liście jest coś innego niż jej pozycje"},
    "listitem": {"cs": "položka leží mimo seznam", "pl": "pozycja leży poza listą"},
    "marquee": {"cs": "text jezdí", "pl": "tekst się przesuwa"},
    "meta-refresh": {"cs": "stránka se sama obnovuje nebo přechází jinam", "pl": "strona sama się odświeża lub przechodzi gdzie indziej"},
    "meta-viewport": {"cs": "stránku nejde zvětšit", "pl": "strony nie da się powiększyć"},
    "meta-viewport-large": {"cs": "stránku nejde zvětšit na 500 %", "pl": "strony nie da się powiększyć do 500%"},
    "nested-interactive": {"cs": "ovládací prvek leží v jiném ovládacím prvku", "pl": "element sterujący leży w innym elemencie sterującym"},
    "no-autoplay-audio": {"cs": "zvuk se spouští sám", "pl": "dźwięk włącza się sam"},
    "object-alt": {"cs": "vložený objekt nemá náhradní text", "pl": "osadzony obiekt nie ma tekstu alternatywnego"},
    "p-as-heading": {"cs": "odstavec vypadá jako nadpis a není jím", "pl": "akapit wygląda jak nagłówek, a nim nie jest"},
    "page-has-heading-one": {"cs": "stránka nemá první nadpis (h1)", "pl": "strona nie ma pierwszego nagłówka (h1)"},
    "presentation-role-conflict": {"cs": "prvek je označen jako ozdoba, a přece se ovládá", "pl": "element oznaczono jako ozdobę, a jednak się go obsługuje"},
    "region": {"cs": "obsah leží mimo hlavní části stránky", "pl": "treść leży poza częściami strony"},
    "role-img-alt": {"cs": "prvek s rolí obrázku nemá náhradní text", "pl": "element o roli obrazu nie ma tekstu alternatywnego"},
    "scope-attr-valid": {"cs": "atribut scope je použit špatně", "pl": "atrybut scope jest użyty błędnie"},
    "scrollable-region-focusable": {"cs": "oblast, která se posouvá, nejde posouvat klávesnicí", "pl": "przewijanego obszaru nie da się przewijać klawiaturą"},
    "select-name": {"cs": "výběr nemá jméno", "pl": "lista wyboru nie ma nazwy"},
    "server-side-image-map": {"cs": "obrázková mapa funguje jen s myší", "pl": "mapa graficzna działa tylko z myszą"},
    "skip-link": {"cs": "odkaz, který přeskakuje k obsahu, nikam nevede", "pl": "link przeskakujący do treści nigdzie nie prowadzi"},
    "summary-name": {"cs": "rozbalovací nadpis nemá slova", "pl": "rozwijany nagłówek nie ma słów"},
    "svg-img-alt": {"cs": "kresba nemá náhradní text", "pl": "rysunek nie ma tekstu alternatywnego"},
    "tabindex": {"cs": "tabindex větší než nula mění pořadí klávesnice", "pl": "tabindex większy od zera zmienia kolejność klawiatury"},
    "table-duplicate-name": {"cs": "popis a název tabulky jsou stejné", "pl": "opis i tytuł tabeli są takie same"},
    "table-fake-caption": {"cs": "název tabulky stojí v její buňce", "pl": "tytuł tabeli stoi w jej komórce"},
    "target-size": {"cs": "cíl je menší než 24 px a nemá kolem sebe místo", "pl": "cel jest mniejszy niż 24 px i nie ma wokół siebie miejsca"},
    "td-has-header": {"cs": "buňka velké tabulky nemá záhlaví", "pl": "komórka dużej tabeli nie ma nagłówka"},
    "td-headers-attr": {"cs": "buňka odkazuje na záhlaví, které v tabulce není", "pl": "komórka wskazuje nagłówek, którego w tabeli nie ma"},
    "th-has-data-cells": {"cs": "záhlaví tabulky nemá své buňky", "pl": "nagłówek tabeli nie ma swoich komórek"},
    "valid-lang": {"cs": "jazyk části textu není platný kód", "pl": "język fragmentu nie jest prawidłowym kodem"},
    "video-caption": {"cs": "video nemá titulky", "pl": "film nie ma napisów"},
}  # fmt: skip
