//! What a browser is asked for, and whether what it answered is right (WebAuthn, level 3). Nothing here knows the store.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use webauthn_rp::bin::{Decode, Encode};
use webauthn_rp::request::auth::{
    AllowedCredentials, AuthenticationVerificationOptions, NonDiscoverableCredentialRequestOptions,
};
use webauthn_rp::request::register::{
    CredProtect, PublicKeyCredentialCreationOptions, PublicKeyCredentialUserEntity,
    RegistrationVerificationOptions, ResidentKeyRequirement, USER_HANDLE_MAX_LEN, UserHandle64,
};
use webauthn_rp::request::{
    AsciiDomain, Credentials, PublicKeyCredentialDescriptor, RpId, UserVerificationRequirement,
};
use webauthn_rp::response::register::{CompressedPubKey, DynamicState, StaticState};
use webauthn_rp::response::{AuthTransports, CredentialId};
use webauthn_rp::{
    AuthenticatedCredential, NonDiscoverableAuthentication64, NonDiscoverableAuthenticationServerState,
    Registration, RegistrationServerState,
};

use crate::accounts::secrets::{bytes, hex, unhex};
use crate::{Error, Part, Refusal, Result};

/// Bytes of the handle of an account: random, they tell an authenticator nothing about anybody.
pub(super) const HANDLE: usize = USER_HANDLE_MAX_LEN;

/// Where the pages are reached. A browser binds a passkey to the name, and signs the whole origin.
#[derive(Clone, Debug)]
pub struct Site {
    name: RpId,
    origin: String,
}

impl Site {
    /// By the `Host` a request was sent to, which must be one of ours. `None` for an address of digits: only a name can
    /// have passkeys.
    pub fn at(host: &str) -> Option<Self> {
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        if name.is_empty() || name.starts_with('[') || name.parse::<IpAddr>().is_ok() {
            return None;
        }
        let domain = AsciiDomain::try_from(name.to_owned()).ok()?;
        Some(Self { name: RpId::Domain(domain), origin: format!("http://{host}") })
    }
}

/// What never changes of a passkey: its public key.
type Fixed = StaticState<CompressedPubKey<[u8; 32], [u8; 32], [u8; 48], Vec<u8>>>;

/// What a passkey is proved against: public key and counter, each as the library writes it, hexadecimal.
#[derive(Serialize, Deserialize)]
pub(super) struct Proof {
    /// The handle of the account at its authenticators.
    pub(super) handle: String,
    transports: u8,
    fixed: String,
    changing: String,
}

impl Proof {
    fn descriptor(&self, id: &str) -> Result<PublicKeyCredentialDescriptor<Vec<u8>>> {
        Ok(PublicKeyCredentialDescriptor {
            id: CredentialId::<Vec<u8>>::decode(unhex(id)?).map_err(damaged)?,
            transports: AuthTransports::decode(self.transports).map_err(damaged)?,
        })
    }
}

/// A passkey that is asked to be made.
pub(super) struct Making {
    site: Site,
    state: RegistrationServerState<HANDLE>,
}

impl Making {
    /// Begins it; gives what the browser is told besides. `there` are the ones the account has. The authenticator must
    /// know its person, by a PIN or a finger, and is asked to keep no list of what it opens: whoever takes it finds none.
    pub(super) fn begin(
        site: &Site,
        handle: [u8; HANDLE],
        name: &str,
        there: &[(&str, &Proof)],
    ) -> Result<(Self, String)> {
        let handle = UserHandle64::decode(handle).map_err(damaged)?;
        let there = there.iter().map(|(id, proof)| proof.descriptor(id)).collect::<Result<_>>()?;
        let user = PublicKeyCredentialUserEntity::from(&handle);
        let mut options = PublicKeyCredentialCreationOptions::passkey(&site.name, user, there);
        options.authenticator_selection.resident_key = ResidentKeyRequirement::Discouraged;
        // Authenticators that cannot promise it would be refused; here their person is asked for each time anyway.
        options.extensions.cred_protect = CredProtect::None;
        let (state, client) = options.start_ceremony().map_err(|_| Error::Refused(Refusal::Unstorable))?;
        let mut told = serde_json::to_value(&client)?;
        // What the device calls it is what its person called it: no name of the account leaves for somebody's cloud.
        for field in ["name", "displayName"] {
            told["user"][field] = name.into();
        }
        Ok((Self { site: site.clone(), state }, told.to_string()))
    }

    /// The passkey that was made, with its id; `None` where the answer is not to what was asked.
    pub(super) fn finish(self, answer: &str) -> Option<(String, Proof)> {
        let answer = Registration::from_json_relaxed(answer.as_bytes()).ok()?;
        let origins = [self.site.origin.as_str()];
        let options = RegistrationVerificationOptions::<&str, &str> {
            allowed_origins: &origins,
            // What nobody asked for is passed over, as the standard has it.
            error_on_unsolicited_extensions: false,
            ..Default::default()
        };
        let made = self.state.verify(&self.site.name, &answer, &options).ok()?;
        let (id, transports, handle, fixed, changing, _) = made.into_parts();
        let Ok(transports) = transports.encode();
        let (Ok(fixed), Ok(changing)) = (fixed.encode(), changing.encode());
        let proof =
            Proof { handle: hex(handle.as_ref()), transports, fixed: hex(&fixed), changing: hex(&changing) };
        Some((hex(id.as_ref()), proof))
    }
}

/// Any of some passkeys that is asked for.
pub(super) struct Asking {
    site: Site,
    state: NonDiscoverableAuthenticationServerState,
}

impl Asking {
    /// Begins it; gives what the browser is told besides.
    pub(super) fn begin(site: &Site, there: &[(&str, &Proof)]) -> Result<(Self, String)> {
        let mut allowed = AllowedCredentials::with_capacity(there.len());
        for (id, proof) in there {
            allowed.push(proof.descriptor(id)?.into());
        }
        let wrong = || Error::Refused(Refusal::Unstorable);
        let mut options = NonDiscoverableCredentialRequestOptions::second_factor(&site.name, allowed)
            .map_err(|_| wrong())?;
        options.options().user_verification = UserVerificationRequirement::Required;
        let (state, client) = options.start_ceremony().map_err(|_| wrong())?;
        Ok((Self { site: site.clone(), state }, serde_json::to_string(&client)?))
    }

    /// Whether the answer proves this passkey. `Some` if so: what it is proved against the next time.
    pub(super) fn finish(self, answer: &Given, proof: Proof) -> Result<Option<Proof>> {
        let handle = UserHandle64::decode(bytes(&proof.handle)?).map_err(damaged)?;
        let fixed = Fixed::decode(unhex(&proof.fixed)?.as_slice()).map_err(damaged)?;
        let changing = DynamicState::decode(bytes(&proof.changing)?).map_err(damaged)?;
        let mut known =
            AuthenticatedCredential::new(answer.0.raw_id(), &handle, fixed, changing).map_err(damaged)?;
        let origins = [self.site.origin.as_str()];
        // A counter that did not go up is refused by default: there may be two of the authenticator.
        let options = AuthenticationVerificationOptions::<&str, &str> {
            allowed_origins: &origins,
            error_on_unsolicited_extensions: false,
            ..Default::default()
        };
        if self.state.verify(&self.site.name, &answer.0, &mut known, &options).is_err() {
            return Ok(None);
        }
        let Ok(changing) = known.dynamic_state().encode();
        Ok(Some(Proof { changing: hex(&changing), ..proof }))
    }
}

/// What a browser answered when a passkey was asked for.
pub(super) struct Given(NonDiscoverableAuthentication64);

impl Given {
    /// Reads it, as a script sends it.
    pub(super) fn read(answer: &str) -> Option<Self> {
        NonDiscoverableAuthentication64::from_json_relaxed(answer.as_bytes()).ok().map(Self)
    }

    /// Which passkey it says it is.
    pub(super) fn id(&self) -> String {
        hex(self.0.raw_id().as_ref())
    }
}

fn damaged<E>(_: E) -> Error {
    Error::damaged(Part::Word)
}
