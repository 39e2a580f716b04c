//! What a column is: recognised by its heading, or said in the configuration.

use serde::{Deserialize, Serialize};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Number or id of the record inside its list.
    Id,
    /// Name of the list the record stands in.
    List,
    /// Whole name, in any order of its parts.
    FullName,
    /// Given name.
    Given,
    /// Family name.
    Family,
    /// Father's name or patronymic.
    Father,
    /// Further names: middle names, aliases.
    Other,
    /// Sex or gender.
    Sex,
    /// Date of birth.
    BirthDate,
    /// Year of birth.
    BirthYear,
    /// Month of birth.
    BirthMonth,
    /// Day of birth.
    BirthDay,
    /// Age in years at the event.
    Age,
    /// Date of what happened: arrest, death, disappearance.
    EventDate,
    /// Place of what happened, or of residence: village, town.
    Place,
    /// Larger area that holds the place.
    District,
    /// A code that identifies: number of a document, telephone, postal code.
    Code,
    /// Any other property that stays the same: occupation, birthplace, street.
    Text,
}

/// Headings by role, folded: small letters and digits of any script, nothing else.
const HEADINGS: &[(Role, &[&str])] = &[
    (
        Role::Id,
        &["id", "recid", "recordid", "record", "recordno", "uniqueid", "no", "nr", "number", "编号", "번호"],
    ),
    (Role::List, &["list", "source", "dataset", "listname", "名单", "명단"]),
    (
        Role::FullName,
        &["name", "fullname", "nom complet", "nombrecompleto", "姓名", "성명", "이름", "الاسم", "имя", "фио"],
    ),
    (
        Role::Given,
        &[
            "given",
            "givenname",
            "givennames",
            "firstname",
            "forename",
            "fname",
            "first",
            "prenom",
            "nombre",
            "nombres",
            "vorname",
            "名",
            "名字",
        ],
    ),
    (
        Role::Family,
        &[
            "family",
            "familyname",
            "lastname",
            "surname",
            "lname",
            "last",
            "nom",
            "apellido",
            "apellidos",
            "nachname",
            "姓",
            "姓氏",
            "성",
            "фамилия",
        ],
    ),
    (Role::Father, &["father", "fathername", "fathersname", "nameoffather", "patronymic", "отчество"]),
    (
        Role::Other,
        &["middle", "middlename", "middlenames", "othername", "othernames", "alias", "aliases", "secondname"],
    ),
    (Role::Sex, &["sex", "gender", "sexe", "sexo", "性别", "성별", "пол"]),
    (
        Role::BirthDate,
        &[
            "dob",
            "birthdate",
            "dateofbirth",
            "birth",
            "born",
            "datedenaissance",
            "fechadenacimiento",
            "出生日期",
            "생년월일",
        ],
    ),
    (Role::BirthYear, &["birthyear", "yearofbirth", "yob", "by", "출생년도", "出生年份"]),
    (Role::BirthMonth, &["birthmonth", "monthofbirth", "bm"]),
    (Role::BirthDay, &["birthday", "dayofbirth", "bd"]),
    (Role::Age, &["age", "edad", "年龄", "나이", "возраст"]),
    (
        Role::EventDate,
        &[
            "date",
            "eventdate",
            "evdate",
            "arrestdate",
            "dateofarrest",
            "detentiondate",
            "dateofdetention",
            "deathdate",
            "dateofdeath",
            "disappearancedate",
            "dateofdisappearance",
            "incidentdate",
            "dateofevent",
            "fecha",
            "日期",
            "날짜",
        ],
    ),
    (
        Role::Place,
        &[
            "place",
            "village",
            "town",
            "city",
            "suburb",
            "locality",
            "location",
            "placeofarrest",
            "placeofdeath",
            "arrestplace",
            "lugar",
            "municipio",
            "lieu",
            "地点",
            "장소",
        ],
    ),
    (
        Role::District,
        &[
            "district",
            "county",
            "province",
            "state",
            "region",
            "governorate",
            "oblast",
            "departamento",
            "departement",
            "省",
            "지역",
        ],
    ),
    (
        Role::Code,
        &[
            "postcode",
            "zip",
            "zipcode",
            "postalcode",
            "phone",
            "telephone",
            "passport",
            "passportno",
            "nationalid",
            "idnumber",
            "identitynumber",
            "ssn",
            "socsecid",
            "cedula",
        ],
    ),
    (
        Role::Text,
        &[
            "occupation",
            "profession",
            "job",
            "birthplace",
            "placeofbirth",
            "address",
            "address1",
            "address2",
            "street",
            "streetnumber",
            "nationality",
            "ethnicity",
            "mother",
            "mothername",
            "mothersname",
            "unit",
            "employer",
            "직업",
            "职业",
        ],
    ),
];

/// A heading as it is compared: small letters and digits only.
pub(crate) fn folded(heading: &str) -> String {
    heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The role a heading is known for. `birthday` that holds whole dates is told apart later, by its values.
pub fn recognise(heading: &str) -> Option<Role> {
    let folded = folded(heading);
    HEADINGS.iter().find(|(_, names)| names.contains(&folded.as_str())).map(|(role, _)| *role)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_many_hands() {
        assert_eq!(recognise("Given Name"), Some(Role::Given));
        assert_eq!(recognise("date_of_birth"), Some(Role::BirthDate));
        assert_eq!(recognise("姓名"), Some(Role::FullName));
        assert_eq!(recognise("shoe size"), None);
    }
}
