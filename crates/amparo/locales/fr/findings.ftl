# Ce qui s'oppose à une publication : une phrase simple, et que faire.

flaw-page-address = L'adresse de la page contient des signes exclus. Utilisez des minuscules, des chiffres et des traits d'union.
flaw-related-address = L'adresse d'une page liée contient des signes exclus. Corrigez-la.
flaw-title-missing = La page n'a pas de titre public. Choisissez-en un qui ne nomme personne.
flaw-version-taken = Une publication porte déjà ce numéro. Prenez le suivant.
flaw-as-of-no-day = La date de référence n'est pas un jour. Écrivez-la comme 2026-11-23.
flaw-correction-no-day = La date d'une correction n'est pas un jour. Écrivez-la comme 2026-11-23.
flaw-date-not-edtf = Une date n'est pas en EDTF. Écrivez-la comme 2016-03-12 ou 2016-03.
flaw-word-not-id = Un mot se trouve là où il faut un identifiant ou un code de langue. Corrigez-le.
flaw-record-unknown = Il est question d'une fiche que le projet ne décrit pas. Remettez-la aussi.
flaw-row-width = Une ligne a plus ou moins de cellules que l'en-tête. Corrigez-la.
flaw-role-unsigned = Un rôle public est coché sans que le rôle, la personne qui l'a décidé ou la raison soient indiqués. Dites quel rôle, qui a décidé et pourquoi, ou remettez la fiche en privé.
flaw-anonymity-asked = Quelqu'un qui a un rôle public a demandé à ne pas être nommé et apparaît sans nom. Rien à faire.
flaw-child-unnamed = Un enfant apparaît sans nom. Rien à faire.
flaw-child-by-age = L'âge d'un enfant apparaît avec l'origine et la date, sur cette page ou avec des versions antérieures. Retirez l'âge ou l'origine, ou l'enfant.
flaw-no-words = Une phrase ne repose sur les mots d'aucune source. Citez les mots d'une source, ou retirez-la.
flaw-sealed-alone = Une phrase ne repose que sur des sources scellées. Retirez-la, ou trouvez une autre source.
flaw-sealed-left-out = Une source scellée est laissée de côté. Rien à faire.
flaw-column-handling = Une colonne confidentielle ou scellée ne peut pas sortir. Retirez-la.
flaw-no-consent = La source n'a pas consenti à la publication. Demandez-lui, ou retirez ce qu'elle dit.
flaw-person-refused = Une personne dont parle la page a refusé la publication, ou son consentement a pris fin. Retirez ce qui est dit d'elle, ou demandez-lui de nouveau.
flaw-source-withheld = De la source ne sont donnés que le type et le mois, ou ses mots sont tus. Si elle peut être montrée, autorisez-le avec une raison.
flaw-not-a-fact = Un acte n'est qu'une règle, une habitude ou une supposition. Retirez-le.
flaw-place-coarsened = Un lieu est montré par la zone qui l'entoure. Rien à faire.
flaw-text-safe-place = Un texte nomme un lieu sûr. Retirez-le.
flaw-cell-safe-place = Une cellule nomme un lieu sûr. Retirez-le.
flaw-text-contact = Un texte contient ce qui ressemble à des coordonnées. Retirez-les.
flaw-cell-contact = Une cellule contient ce qui ressemble à des coordonnées. Retirez-les.
flaw-text-name = Un texte nomme quelqu'un qui ne doit pas être nommé. Retirez le nom.
flaw-cell-name = Une cellule nomme quelqu'un qui ne doit pas être nommé. Retirez le nom.
flaw-text-name-part = Un texte contient une partie du nom de quelqu'un qui ne doit pas être nommé, ou quelque chose d'approchant. Retirez-la, ou dites pourquoi c'est quelqu'un d'autre.
flaw-cell-name-part = Une cellule contient une partie d'un nom protégé, ou quelque chose d'approchant. Retirez-la, ou dites pourquoi c'est quelqu'un d'autre.
flaw-text-identifying = Un texte contient des mots qui désignent quelqu'un qui ne doit pas être connu. Retirez-les.
flaw-cell-identifying = Une cellule contient des mots qui désignent quelqu'un qui ne doit pas être connu. Retirez-les.
flaw-combination =
    { $n ->
        [one] Ce que la page et ses versions antérieures montrent d'une personne ({ $shown }) correspond à { $n } personne connue, moins de { $k }. Faites l'une de ces choses : { $steps }.
       *[other] Ce que la page et ses versions antérieures montrent d'une personne ({ $shown }) correspond à { $n } personnes connues, moins de { $k }. Faites l'une de ces choses : { $steps }.
    }
flaw-row-combination = Une combinaison de quasi-identifiants figure sur moins de { $k } lignes. Montrez les âges par tranches, les dates par mois, les lieux par régions, ou retirez une colonne.
flaw-named-before = Une version antérieure nommait quelqu'un qui n'est plus nommé ; un lecteur peut comparer les deux. Retirez la page et publiez-la à une nouvelle adresse, ou dites pourquoi c'est sans danger.
flaw-hidden-characters = Des caractères cachés ont été retirés d'un texte. Rien à faire.
flaw-unsearchable = La page n'a pas pu être examinée une seconde fois. Signalez-le.
flaw-still-there = Quelque chose qui ne doit pas être vu est encore là. Retirez-le là d'où il vient ; rien ne sera publié d'ici là.

## Quasi-identifiants
dimension-sex = sexe
dimension-age = âge
dimension-nationality = nationalité
dimension-origin = origine
dimension-kinship = parenté
dimension-occupation = métier
dimension-date = date
dimension-place = lieu

## Comment montrer moins de quelqu'un
coarser-age = montrer l'âge par tranche, ou pas du tout
coarser-nationality = omettre la nationalité
coarser-origin = montrer la région d'origine, ou rien
coarser-kinship = omettre la parenté
coarser-occupation = omettre le métier
coarser-date = montrer le mois ou l'année au lieu du jour
coarser-place = montrer la région ou le pays au lieu du lieu précis
coarser-nobody = omettre la personne
