//! What an officer may do, and which roles may do it. The whole list, in one place.

use web::Permission;

macro_rules! permissions {
    ($($(#[$doc:meta])* $kind:ident = $name:literal: [$($role:literal),*];)*) => {
        $(
            $(#[$doc])*
            pub enum $kind {}

            impl Permission for $kind {
                const NAME: &'static str = $name;
            }
        )*

        /// Every permission with the roles that carry it.
        pub const ALL: &[(&str, &[&str])] = &[$(($name, &[$($role),*]),)*];
    };
}

permissions! {
    /// Read the cases of one's sections, their answers, papers and letters.
    ReadCases = "cases.read": ["clerk", "chief", "manager", "reception"];
    /// Take, do and hand over tasks; ask for corrections; draft.
    WorkTasks = "tasks.work": ["clerk", "chief", "manager"];
    /// Approve, return, decide as deputy.
    Decide = "decisions.decide": ["chief", "manager", "clerk"];
    /// Type in what came on paper, by phone or at the desk.
    TypeIn = "applications.type-in": ["reception", "clerk"];
    /// Print, post and record the delivery of letters.
    PostLetters = "letters.post": ["postroom"];
    /// Import a register snapshot and compare answers with it.
    Registers = "registers.import": ["admin"];
    /// Accounts, posts, deputies and the organisation.
    ManageStaff = "staff.manage": ["admin"];
    /// Look after what the outbox and the timers gave up.
    TendQueues = "queues.tend": ["admin"];
    /// Set files free that the virus scanner keeps apart; it takes two of them.
    FreeFiles = "files.free": ["admin", "manager"];
    /// Draft changes of procedures and letters, stop one for maintenance.
    EditProcedures = "procedures.edit": ["clerk", "chief", "manager", "admin"];
    /// Approve what somebody else drafted, so that it is published.
    Publish = "procedures.publish": ["chief", "manager", "admin"];
    /// Write the list on view out as a file.
    ExportCases = "cases.export": ["chief", "manager"];
    /// Write a section's own wording of replies.
    EditReplies = "replies.edit": ["chief", "manager"];
    /// Read the journal and the looks.
    ReadAudit = "audit.read": ["auditor"];
    /// Enter a protected person (支援措置), and ask for a longer period or the end.
    EnterProtection = "protection.enter": ["protector"];
    /// Say the second yes to what another officer entered or asked for.
    ConfirmProtection = "protection.confirm": ["confirmer"];
    /// Read the protections of one's sections, and whom they cover.
    ReadProtection = "protection.read": ["protector", "confirmer"];
    /// Handle the hidden cases of one's sections: a small, named group.
    HandleProtection = "protection.handle": ["handler"];
    /// Call citizens at the counter, and see to their tickets.
    CallTickets = "tickets.call": ["reception", "clerk", "chief", "manager"];
    /// Declare that a service is suspended, reduced or open again, for everybody at once.
    DeclareStatus = "status.declare": ["chief", "manager", "admin"];
    /// Edit the hours, desks and closed days of the counters, re-plan who is booked, and undo it.
    EditSchedules = "schedules.edit": ["chief", "manager"];
    /// Put up and revoke the kiosks and displays of the hall.
    ManageDevices = "devices.manage": ["admin"];
    /// Everybody who is signed in: the own account, signing out.
    SignedIn = "signed-in": ["clerk", "chief", "manager", "reception", "postroom", "admin", "auditor", "protector", "confirmer", "handler"];
}

/// The permissions a role carries.
pub fn of_role(role: &str) -> impl Iterator<Item = &'static str> {
    ALL.iter().filter(move |(_, roles)| roles.contains(&role)).map(|(name, _)| *name)
}
